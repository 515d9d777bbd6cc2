package thumbprint.analysis.cycles;

import java.util.Optional;

/** Finds functions of an image by address. */
@FunctionalInterface
public interface FunctionNames {
  /** No symbols are known. */
  FunctionNames NONE = address -> Optional.empty();

  /** The function that this address lies in; empty where no symbol says. */
  Optional<String> at(long address);
}
