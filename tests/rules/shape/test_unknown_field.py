from tests.sample import edited, expect


def test_a_mistyped_field_is_one_finding() -> None:
    expect(
        edited("activities/seminar-1.yaml", ("platform: Zoom", "plattform: Zoom  # expect: MT102"))
    )


def test_a_required_field_mistyped_is_not_called_missing() -> None:
    [finding] = expect(
        edited(
            "sops.yaml",
            ("    activity: ", "    activty: "),
            ("seminar-1\n", "seminar-1  # expect: MT102\n"),
        )
    )
    assert finding.help == "write `activity`"


def test_the_classic_slip_within_brackets() -> None:
    line = "venue: {en: Bern, Switzerland}  # expect: MT102"
    [finding] = expect(edited("activities/visit-1.yaml", ("venue: Bern", line)))
    assert "a comma ends a value" in finding.help


def test_a_number_with_a_comma_within_brackets() -> None:
    line = "{amount: 100,000, currency: EUR}  # expect: MT102"
    [finding] = expect(edited("project.yaml", ("{amount: 100000, currency: EUR}", line)))
    assert "a comma ends a value" in finding.help


def test_a_field_of_another_kind_of_activity() -> None:
    line = "platform: Zoom\nhost: An agency  # expect: MT102"
    [finding] = expect(edited("activities/seminar-1.yaml", ("platform: Zoom", line)))
    assert finding.message == "a seminar has no field `host`; only a visit has"
