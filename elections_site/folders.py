import sys
import tempfile
from pathlib import Path


def ensure_writable(folder: Path) -> None:
    """Make the folder, for its owner alone, where it is missing; end the process with a sentence where it is of no use.

    A folder that is there keeps the mode that somebody gave it.
    """
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        tempfile.TemporaryFile(dir=folder).close()
    except OSError as reason:
        sys.exit(f"error: DATA_DIR cannot be written: {folder} ({reason.strerror}).")
