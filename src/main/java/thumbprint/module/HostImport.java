package thumbprint.module;

/**
 * A function that the host offers to a module.
 *
 * @param module first half of the import's name
 * @param field second half
 */
public record HostImport(
    String module, String field, HostBehaviour behaviour, Signature signature) {
  public HostImport {
    if (module == null || field == null || behaviour == null || signature == null) {
      throw new IllegalArgumentException("an import needs module, field, behaviour and signature");
    }
    if (!behaviour.accepts(signature)) {
      throw new IllegalArgumentException(
          "import "
              + module
              + "."
              + field
              + ": behaviour "
              + behaviour.id()
              + " does not fit signature "
              + signature);
    }
  }

  /** Both halves, as messages show them. */
  public String name() {
    return module + "." + field;
  }
}
