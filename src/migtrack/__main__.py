"""`python -m migtrack`."""

from migtrack.cli.boundary import main

main()
