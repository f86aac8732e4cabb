class Refused(Exception):
    """A verb was not carried out. The message tells the editor what to do; ``problems`` lists the desk checks."""

    def __init__(self, message: str, problems: tuple = ()) -> None:
        super().__init__(message)
        self.problems = problems
