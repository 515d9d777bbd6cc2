package thumbprint.build;

/**
 * Which part of an image a piece of code belongs to, so that the engine's own price can be told
 * apart.
 */
public enum Component {
  HARNESS,
  ENGINE,
  MODULE,
  LIBRARY
}
