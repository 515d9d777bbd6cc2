package thumbprint.module.probe;

import java.util.List;
import org.junit.jupiter.api.Test;
import thumbprint.module.ModuleException;
import thumbprint.module.ReferenceResult;
import thumbprint.module.ReferenceRun;
import thumbprint.module.WasmModule;

class FeatureProbesTest {
  @Test
  void x() {
    for (FeatureProbe f : FeatureProbes.all()) {
      String s;
      try {
        ReferenceResult r =
            ReferenceRun.observe(
                WasmModule.parse(f.module(), f.id()), List.of(), f.probe().script(), 1000000);
        s = r.toString();
      } catch (ModuleException e) {
        s = e.getMessage();
      }
      System.out.println("FEATURE " + f.id() + " " + s.substring(0, Math.min(300, s.length())));
    }
  }
}
