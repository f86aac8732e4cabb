import os
import secrets
from pathlib import Path

from elections_site import folders


def kept_secret(path: Path) -> str:
    """The secret in `path`, made on first use; many processes may start at once and all get the same one."""
    if not path.exists():
        folders.ensure_writable(path.parent)
        draft = path.with_name(f"{path.name}.{os.getpid()}")
        descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w") as file:
            file.write(secrets.token_urlsafe(60))
        try:
            os.link(draft, path)
        except FileExistsError:
            pass
        finally:
            draft.unlink()
    return path.read_text().strip()
