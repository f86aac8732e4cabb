import pytest

from tests.strict_client import PageRules

SOUND = '<html><h1>Results</h1><img src="/a.png" alt=""><script src="/a.js"></script><p id="one">54.19 %</p></html>'
BROKEN = {
    "leaked template syntax": "<html><h1>{{ title }}</h1></html>",
    "inline script": "<script>go()</script>",
    "inline style": "<style>p {color: red}</style>",
    "the attribute style": '<p style="color: red">',
    "the attribute onclick": '<button onclick="go()">',
    "a script in the attribute href": '<a href=" JavaScript:go()">',
    "an image without alt": '<img src="/a.png">',
    "the id one is there 2 times": '<p id="one"><p id="one">',
    "this one has 0": "<html><h2>Results</h2></html>",
    "this one has 2": "<html><h1>Results</h1><h1>Figures</h1></html>",
}


def test_sound_page_passes():
    assert PageRules(SOUND).problems == []


@pytest.mark.parametrize("said", BROKEN)
def test_broken_page_is_told_what_is_wrong(said):
    problems = PageRules(BROKEN[said]).problems

    assert any(said in problem for problem in problems)
