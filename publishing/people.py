"""What people of the desk are called."""

from typing import Any


def name_of(user: Any) -> str:
    return (user.get_full_name() or user.get_username()) if user else "Somebody"
