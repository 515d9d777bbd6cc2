package thumbprint.module;

/**
 * Something that a module wants from its host.
 *
 * @param kind function, memory, table, global or tag
 * @param signature of a function whose types are numbers, else null
 */
public record ModuleImport(String module, String field, String kind, Signature signature) {
  public String name() {
    return module + "." + field;
  }

  /** Name and shape, as messages show them. */
  public String shown() {
    return name() + (signature == null ? " (" + kind + ")" : " " + signature);
  }
}
