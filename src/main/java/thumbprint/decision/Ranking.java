package thumbprint.decision;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Alternatives by score, best first. */
public record Ranking(List<Place> places) {
  /**
   * One alternative's place.
   *
   * @param position from 1; equal scores share a position
   * @param notDistinguishableFrom ranked alternatives whose score interval overlaps this one's
   * @param undecided knock-outs that the evidence leaves open
   */
  public record Place(
      int position,
      String alternativeId,
      Score score,
      List<String> notDistinguishableFrom,
      List<Verdict> undecided) {
    public Place {
      Checks.require(position >= 1, "position counts from 1");
      notDistinguishableFrom = List.copyOf(notDistinguishableFrom);
      undecided = List.copyOf(undecided);
    }
  }

  private static final Comparator<Assessment> BEST_FIRST =
      Comparator.comparingDouble((Assessment a) -> a.score().mid())
          .reversed()
          .thenComparing(Assessment::id);

  public Ranking {
    places = List.copyOf(places);
  }

  /** Ranks by the score at mid. */
  static Ranking of(List<Assessment> assessments) {
    List<Assessment> sorted = assessments.stream().sorted(BEST_FIRST).toList();
    return new Ranking(sorted.stream().map(a -> place(a, sorted)).toList());
  }

  private static Place place(Assessment one, List<Assessment> all) {
    long better = all.stream().filter(a -> a.score().mid() > one.score().mid()).count();
    List<String> overlapping =
        all.stream()
            .filter(a -> a != one && a.score().range().overlaps(one.score().range()))
            .map(Assessment::id)
            .toList();
    return new Place((int) better + 1, one.id(), one.score(), overlapping, one.undecided());
  }

  public Optional<Place> first() {
    return places.stream().findFirst();
  }

  public Optional<Place> second() {
    return places.stream().skip(1).findFirst();
  }
}
