package thumbprint.cli;

import java.util.Locale;
import picocli.CommandLine;
import thumbprint.study.FitQuestion;

/** Reads {@code 128@48000}. */
final class PaceConverter implements CommandLine.ITypeConverter<FitQuestion.Pace> {
  @Override
  public FitQuestion.Pace convert(String text) {
    String[] parts = text.toLowerCase(Locale.ROOT).split("@");
    if (parts.length != 2
        || !parts[0].matches("[1-9][0-9]{0,6}")
        || !parts[1].matches("[1-9][0-9]{0,6}")) {
      throw new CommandLine.TypeConversionException(
          "\"" + text + "\" is no deadline (write SAMPLES@RATE, e.g. 128@48000)");
    }
    return new FitQuestion.Pace(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
  }
}
