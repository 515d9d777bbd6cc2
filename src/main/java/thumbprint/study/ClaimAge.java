package thumbprint.study;

import java.time.LocalDate;
import java.time.Period;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An age as people write it: {@code 180d}, {@code 26w}, {@code 6m}, {@code 1y}. */
public record ClaimAge(Period period) {
  private static final Pattern FORM = Pattern.compile("(\\d{1,4})([dwmy])");

  /**
   * @throws IllegalArgumentException if the text is none
   */
  public static ClaimAge parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is no age: write a number and d, w, m or y, as in 180d");
    }
    int number = Integer.parseInt(matcher.group(1));
    return new ClaimAge(
        switch (matcher.group(2)) {
          case "d" -> Period.ofDays(number);
          case "w" -> Period.ofWeeks(number);
          case "m" -> Period.ofMonths(number);
          default -> Period.ofYears(number);
        });
  }

  /** What is dated before this day is older, seen from {@code day}. */
  public LocalDate before(LocalDate day) {
    return day.minus(period);
  }
}
