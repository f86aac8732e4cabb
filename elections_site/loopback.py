"""The names under which this machine, and no other, reaches itself."""

from ipaddress import AddressValueError, IPv4Address

NAMES = ["localhost", "127.0.0.1", "[::1]"]


def names(host: str) -> list[str]:
    """The usual ones, and ``host`` where it is another of the many IPv4 addresses that never leave the machine."""
    try:
        is_another = IPv4Address(host).is_loopback and host not in NAMES
    except AddressValueError:
        return NAMES
    return [*NAMES, host] if is_another else NAMES
