"""What was learned at an activity: the answers to a questionnaire, and the tests."""

from typing import Annotated

from migtrack.model.declarations import About, OutcomeOf
from migtrack.model.fields import Number, Part, WholeNumber


class Evaluation(Part, title="An evaluation"):
    """The answers to a questionnaire about an activity, all together."""

    answers: Annotated[WholeNumber, About("How many people answered.", 17)]
    average: Annotated[Number, About("The average of their answers.", 4.4)]
    out_of: Annotated[Number, About("The best answer on the scale.", 5)]


class KnowledgeTest(Part, title="The results of a test"):
    """How a test went, all together."""

    taken: Annotated[WholeNumber, About("How many people took the test.", 19)]
    average: Annotated[Number, About("The average of their points.", 52)]


class KnowledgeTests(Part, title="The tests"):
    """A test of the same kind before and after an activity."""

    out_of: Annotated[Number, About("The points of a perfect test.", 100)]
    before: Annotated[
        KnowledgeTest | None,
        About("The test on the first day.", {"taken": 19, "average": 52}),
    ] = None
    after: Annotated[
        KnowledgeTest | None,
        About("The test on the last day.", {"taken": 18, "average": 74}),
    ] = None


ActivityEvaluation = Annotated[Evaluation, OutcomeOf("dates")]
ActivityTests = Annotated[KnowledgeTests, OutcomeOf("dates")]
"""What came of an activity."""
