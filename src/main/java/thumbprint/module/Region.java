package thumbprint.module;

/**
 * A named part of linear memory that is read and compared.
 *
 * @param type of its elements
 * @param bytes its length
 */
public record Region(String name, ElementType type, int bytes) {
  public Region {
    if (name == null || type == null) {
      throw new IllegalArgumentException("a region needs a name and a type");
    }
    if (bytes <= 0 || bytes % type.bytes() != 0) {
      throw new IllegalArgumentException(
          "region " + name + ": " + bytes + " bytes are no whole number of " + type.id());
    }
  }
}
