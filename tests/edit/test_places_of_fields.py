"""Where a new field comes: in the order of the model, as far as the others stand so."""

import pytest

from tests.edit.editing import edited

PATH = "data/activities/workshop-1.yaml"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("id title mode experts", "id title mode experts attendance"),
        ("id title mode experts invited", "id title mode experts attendance invited"),
        ("id activity title mode experts", "id activity title mode experts attendance"),
        ("invited id title mode experts", "invited id title mode experts attendance"),
        ("id title mode invited experts", "id title mode invited experts attendance"),
        ("id host seats mode", "id attendance host seats mode"),
        ("id mode whatever host", "id mode whatever attendance host"),
        ("whatever", "whatever attendance"),
    ],
)
def test_few_of_the_others_are_on_the_wrong_side(before: str, after: str) -> None:
    text = "".join(f"{key}: x\n" for key in before.split())
    changed = edited(text, lambda value: value.update(attendance="x"), PATH)
    assert [line.partition(":")[0] for line in changed.splitlines()] == after.split()
