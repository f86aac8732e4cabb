"""What must not come out, and whether an answer holds it."""

from tests.leaks import doors, planting

ANYTHING = "*/*"
SECRETS = [planting.marker(state) for state in planting.SECRET]
SECRETS += [planting.number(state) for state in planting.SECRET]
SECRETS += [f"key-{state}-" for state in planting.NEVER_PUBLIC_KEYS]
PAST = [planting.marker(state) for state in planting.PAST]
# What earlier editions may show, and pages as of an instant: whatever was replaced, never what was withdrawn.
WITHDRAWN = [planting.marker("retracted"), planting.number("retracted")]


def all_of(response):
    content = response.getvalue()
    headers = "\n".join(f"{name}: {value}" for name, value in response.items())
    return f"{headers}\n\n{content.decode(errors='replace')}"


def leaks_of(client, address, hidden, accept=ANYTHING, method="get"):
    response = getattr(client, method)(address, headers={"accept": accept})
    assert response.status_code < 500, address
    shown = all_of(response)
    return [
        f"{method} {address} ({accept}) shows {word}"
        for word in hidden
        if word in shown and word not in address
    ]


def hidden_at(address):
    return [*SECRETS, *(WITHDRAWN if doors.ARCHIVE in address else PAST)]
