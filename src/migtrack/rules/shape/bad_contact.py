"""An e-mail address or a telephone number cannot be one.

## What it does
The rule looks at the form alone: an address has one `@` with a domain behind it; a telephone
number has digits, and at most a `+` before them and blanks, hyphens or brackets between. It
never prints what stands there.

## Why it matters
An invitation to a mistyped address reaches nobody.

## Example
`data/participants/mofa.yaml`
```yaml
ministry: mofa
participants:
  - {id: mofa-01, seat: 1, name: MoFA official 1, position: Director, gender: female,
     nominated: 2020-12-10, confirmed: 2021-01-10, email: official1.example.org}
  - {id: mofa-02, seat: 2, name: MoFA official 2, position: Adviser, gender: male,
     nominated: 2020-12-10, confirmed: 2021-01-10}
  - {id: mofa-03, reserve: 1, name: MoFA official 3, position: Head of unit, gender: male}
```

## What to do
Correct the address or the number, or leave the line out.
"""
