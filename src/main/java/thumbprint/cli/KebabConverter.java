package thumbprint.cli;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import thumbprint.catalog.Spelling;

/** A constant by the name that catalog files use. */
abstract class KebabConverter<E extends Enum<E>> implements CommandLine.ITypeConverter<E> {
  private final List<E> values;

  KebabConverter(E[] values) {
    this.values = List.of(values);
  }

  @Override
  public E convert(String text) {
    return values.stream()
        .filter(value -> Spelling.kebab(value.name()).equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new CommandLine.TypeConversionException(
                    "\""
                        + text
                        + "\" is none of "
                        + Arrays.stream(values.toArray(Enum[]::new))
                            .map(value -> Spelling.kebab(value.name()))
                            .collect(Collectors.joining(", "))));
  }
}
