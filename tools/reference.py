"""Write docs/reference/ again after a change in treaties/: each rule in words, with its worked examples."""

from pathlib import Path

from servanda.law.reference import pages

ROOT = Path(__file__).resolve().parents[1]
TARGET = ROOT / "docs" / "reference"


def main() -> None:
    made = pages(ROOT / "treaties")
    for old in TARGET.glob("*/*.md"):
        if old.relative_to(TARGET).as_posix() not in made:
            old.unlink()
    for name, text in made.items():
        path = TARGET / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")


if __name__ == "__main__":
    main()
