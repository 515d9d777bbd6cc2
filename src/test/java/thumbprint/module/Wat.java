package thumbprint.module;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Modules for tests, from text, by Debian's wabt. */
final class Wat {
  private Wat() {}

  static WasmModule module(String text) {
    return WasmModule.parse(compile(text), "test.wasm");
  }

  static byte[] compile(String text) {
    try {
      Path wat = Files.createTempFile("test", ".wat");
      Path wasm = Files.createTempFile("test", ".wasm");
      Files.writeString(wat, text);
      Process process =
          new ProcessBuilder("wat2wasm", wat.toString(), "-o", wasm.toString())
              .redirectErrorStream(true)
              .start();
      String said = new String(process.getInputStream().readAllBytes());
      if (process.waitFor() != 0) {
        throw new IllegalArgumentException(said);
      }
      byte[] bytes = Files.readAllBytes(wasm);
      Files.delete(wat);
      Files.delete(wasm);
      return bytes;
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException("wat2wasm (Debian package wabt) is needed", e);
    }
  }
}
