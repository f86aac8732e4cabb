import json
import re
import warnings

import jsonschema
import pytest
import yaml
from drf_spectacular.validation import validate_schema

from feed.openapi import openapi
from publishing import actions, registry
from tests.factories import PartyFactory
from tests.feed.filled import publish_one_of_each
from tests.feed.wire import HOUR, NOON, publish

pytestmark = pytest.mark.django_db
KINDS = [kind.kind for kind in registry.kinds()]


@pytest.fixture(scope="module")
def described():
    return json.loads(json.dumps(openapi()))


def shape_of(described, path, status="200", media_type="application/json"):
    operation = described["paths"][path]["get"]
    shape = operation["responses"][status]["content"][media_type]["schema"]
    return {**shape, "components": described["components"]}


def check(shape, answer):
    validator = jsonschema.Draft202012Validator(shape, format_checker=jsonschema.FormatChecker())
    assert [f"{error.json_path}: {error.message}" for error in validator.iter_errors(answer)] == []


def test_schema_is_valid_openapi_3_1(described):
    assert described["openapi"].startswith("3.1")
    validate_schema(described)


def test_schema_is_made_without_a_warning(capsys):
    openapi.cache_clear()

    with warnings.catch_warnings():
        warnings.simplefilter("error")
        openapi()

    assert capsys.readouterr().err == ""


def test_every_operation_has_a_name_of_its_own(described):
    names = [operation["get"]["operationId"] for operation in described["paths"].values()]

    assert len(set(names)) == len(names) == 3 + 2 * len(KINDS)


def test_every_component_is_used_and_every_reference_leads_somewhere(described):
    referred = set(re.findall(r'"#/components/schemas/(\w+)"', json.dumps(described)))

    assert referred == set(described["components"]["schemas"])


@pytest.mark.parametrize("name", KINDS)
def test_every_facet_is_a_documented_parameter(described, name):
    kind = registry.get(name)
    parameters = {
        parameter["name"]: parameter
        for parameter in described["paths"][f"/api/v1/{kind.plural}/"]["get"]["parameters"]
        if parameter["in"] == "query"
    }

    common = {"updated_since", "search", "at", "ordering", "limit", "cursor"}
    assert set(parameters) == common | set(kind.facet_names)
    assert all(parameter["description"] for parameter in parameters.values())


def test_every_status_that_can_occur_is_described(described):
    lists, details, changes = (
        set(described["paths"][path]["get"]["responses"])
        for path in ("/api/v1/parties/", "/api/v1/parties/{key}/", "/api/v1/changes/")
    )

    common = {"200", "304", "400", "401", "405", "406", "414", "500"}
    assert lists == changes == common
    assert details == common | {"301", "404", "410"}


@pytest.mark.parametrize("name", KINDS)
def test_live_items_are_as_described(partner, described, name):
    publish_one_of_each()
    kind = registry.get(name)
    page = partner.get(f"/api/v1/{kind.plural}/").json()

    assert page["items"]
    check(shape_of(described, f"/api/v1/{kind.plural}/"), page)
    for item in page["items"]:
        answer = partner.get(item["api_url"]).json()
        check(shape_of(described, f"/api/v1/{kind.plural}/{{key}}/"), answer)


@pytest.mark.parametrize("name", KINDS)
def test_description_names_every_field_of_a_document(partner, described, name):
    publish_one_of_each()
    kind = registry.get(name)
    document = partner.get(f"/api/v1/{kind.plural}/").json()["items"][0]["document"]
    item = described["components"]["schemas"][f"{name.title()}Item"]
    shape = described["components"]["schemas"][item["properties"]["document"]["$ref"].rsplit("/", 1)[-1]]

    assert set(document) == set(shape["properties"]) == set(shape["required"])


def test_changes_with_tombstones_are_as_described(partner, described):
    publish_one_of_each()
    party = PartyFactory(key="withdrawn")
    publish(party, at=NOON + 3000 * HOUR)
    actions.retract(party, by=None, at=NOON + 3001 * HOUR, reason="A mistake.")

    page = partner.get("/api/v1/changes/?limit=500").json()

    assert page["items"][-1]["document"] is None
    check(shape_of(described, "/api/v1/changes/"), page)


def test_problems_are_as_described(partner, described):
    party = PartyFactory(key="withdrawn")
    publish(party, at=NOON)
    actions.retract(party, by=None, at=NOON + HOUR, reason="A mistake.")
    detail = "/api/v1/parties/{key}/"

    for address, status in (
        ("withdrawn/", "410"),
        ("never/", "404"),
        ("never/?x=1", "400"),
        ("never/?at=1", "400"),
    ):
        answer = partner.get(f"/api/v1/parties/{address}")
        assert answer.status_code == int(status)
        check(shape_of(described, detail, status, "application/problem+json"), answer.json())


def test_root_is_as_described(partner, described):
    check(shape_of(described, "/api/v1/"), partner.get("/api/v1/").json())


@pytest.mark.parametrize(
    ("query", "accept", "expected"),
    [
        ("", "*/*", "application/json"),
        ("", "application/yaml", "application/yaml"),
        ("", "application/vnd.oai.openapi", "application/vnd.oai.openapi"),
        ("", "application/vnd.oai.openapi+json", "application/vnd.oai.openapi+json"),
        ("?format=yaml", "*/*", "application/yaml"),
        ("?format=json", "application/yaml", "application/json"),
    ],
)
def test_schema_comes_as_json_and_yaml(partner, described, query, accept, expected):
    response = partner.get(f"/api/v1/schema/{query}", headers={"accept": accept})

    assert response["Content-Type"] == expected
    read = json.loads if expected.endswith("json") else yaml.safe_load
    assert read(response.content) == described
