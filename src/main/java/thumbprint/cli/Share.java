package thumbprint.cli;

import picocli.CommandLine;

/** Reads {@code 20%} or {@code 0.2}. */
final class Share implements CommandLine.ITypeConverter<Double> {
  @Override
  public Double convert(String text) {
    try {
      boolean percent = text.endsWith("%");
      double value = Double.parseDouble(percent ? text.substring(0, text.length() - 1) : text);
      return percent ? value / 100 : value;
    } catch (NumberFormatException e) {
      throw new CommandLine.TypeConversionException(
          "\"" + text + "\" is no share (write 20% or 0.2)");
    }
  }
}
