package thumbprint.module;

/** A module that cannot be used: what is wrong, where, and what to do about it. */
public final class ModuleException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Kind kind;
  private final String what;
  private final String where;
  private final String remedy;

  /** Refusal kinds of {@code docs/driver.md}, and those that only a reader of files can have. */
  public enum Kind {
    UNREADABLE,
    NOT_WASM,
    TRUNCATED,
    INVALID,
    TOO_LARGE,
    LINK,
    NO_EXPORT,
    SIGNATURE
  }

  public ModuleException(Kind kind, String what, String where, String remedy) {
    super(where + ": " + what + "; " + remedy);
    this.kind = kind;
    this.what = what;
    this.where = where;
    this.remedy = remedy;
  }

  public Kind kind() {
    return kind;
  }

  public String what() {
    return what;
  }

  /** The file, and the offset in it where that is known. */
  public String where() {
    return where;
  }

  public String remedy() {
    return remedy;
  }
}
