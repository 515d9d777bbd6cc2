package thumbprint.analysis.thumb;

import java.util.List;
import thumbprint.TestLaboratory;
import thumbprint.build.Image;
import thumbprint.build.ImageLinker;
import thumbprint.build.ImageRecipes;
import thumbprint.build.ModuleBuilder;
import thumbprint.build.ModuleLinker;
import thumbprint.build.NpmPackages;
import thumbprint.build.RuntimeSources;
import thumbprint.catalog.Core;
import thumbprint.catalog.Engine;
import thumbprint.catalog.Machine;
import thumbprint.catalog.Variant;

/** Images of the study's engines. */
final class EngineImages {
  private EngineImages() {}

  static Image image(String engine, Machine machine, String workload) {
    Core core = TestLaboratory.LABORATORY.catalog().core(machine.core());
    Variant variant = TestLaboratory.LABORATORY.catalog().variant(engine);
    var workshop = TestLaboratory.WORKSHOP;
    RuntimeSources sources = TestLaboratory.LABORATORY.sources();
    ImageRecipes.LinkedModule linked =
        variant.engine().image() == Engine.Image.SHARED
            ? ImageRecipes.LinkedModule.none()
            : linked(variant, core, workload);
    return workshop
        .linker()
        .image(
            workshop
                .recipes()
                .of(
                    variant,
                    sources.tree(variant.runtime()),
                    sources.adapter(variant.runtime()),
                    linked,
                    core,
                    machine),
            new ImageLinker.Description(variant.name(), "1", linked.digest(), "gcc", List.of()));
  }

  private static ImageRecipes.LinkedModule linked(Variant variant, Core core, String workload) {
    var laboratory = TestLaboratory.LABORATORY;
    var workspace = TestLaboratory.WORKSPACE;
    ModuleBuilder.Built module =
        new ModuleBuilder(
                laboratory.toolbox(),
                workspace.catalog().resolve("workloads"),
                workspace.modules(),
                new NpmPackages(laboratory.toolbox(), workspace.sources()))
            .build(laboratory.catalog().workload(workload));
    return TestLaboratory.WORKSHOP
        .modules()
        .link(new ModuleLinker.Request(variant, core, module.file(), module.nativeSource()));
  }
}
