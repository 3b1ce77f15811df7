from tests.sample import edited, expect


def test_an_empty_field() -> None:
    expect(edited("sops.yaml", ("    seminar: seminar-1\n", "    seminar:  # expect: MT101\n")))


def test_a_field_that_is_not_there_points_at_its_record() -> None:
    line = ("  - id: sop-1\n", "  - id: sop-1  # expect: MT101\n")
    expect(edited("sops.yaml", line, ("    seminar: seminar-1\n", "")))


def test_a_video_conference_without_a_seminar() -> None:
    text = "id: vc-1  # expect: MT101\nkind: video-conference\ngroup: 3\ntitle: Data\n"
    expect({"activities/vc-1.yaml": text})


def test_a_text_in_no_language() -> None:
    expect(
        edited("sops.yaml", ("title: Whole-of-government approach", "title: {}  # expect: MT101"))
    )
