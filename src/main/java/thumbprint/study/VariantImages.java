package thumbprint.study;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import thumbprint.build.Image;
import thumbprint.build.ImageLinker;
import thumbprint.build.ImageRecipe;
import thumbprint.build.ImageRecipes;
import thumbprint.build.ModuleLinker;
import thumbprint.build.RuntimeSources;
import thumbprint.build.SourceTree;
import thumbprint.catalog.Core;
import thumbprint.catalog.Engine;
import thumbprint.catalog.Machine;
import thumbprint.catalog.Variant;

/** Images of variants; a shared one is made once, a per-module one for each workload. */
final class VariantImages {
  private final Laboratory.Workshop workshop;
  private final RuntimeSources sources;
  private final Map<String, Image> shared = new ConcurrentHashMap<>();

  VariantImages(Laboratory.Workshop workshop, RuntimeSources sources) {
    this.workshop = workshop;
    this.sources = sources;
  }

  /**
   * @throws thumbprint.build.BuildFailure if it cannot be built
   */
  Image image(CellPlan plan) {
    return switch (plan.variant().engine().image()) {
      case SHARED ->
          shared.computeIfAbsent(
              plan.variant().name() + " " + plan.machine().id() + " " + plan.layout(),
              name -> build(plan, ImageRecipes.LinkedModule.none()));
      case PER_MODULE -> build(plan, linked(plan));
    };
  }

  /** What a deck carries of the plan's module, where its image plays any module. */
  byte[] carried(CellPlan plan) {
    return plan.workload().module();
  }

  /** The firmware without an engine. */
  Image empty(Core core, Machine machine) {
    ImageRecipe recipe = workshop.recipes().empty(core, machine);
    String compiler = workshop.compilerVersion(Engine.Compiler.GCC);
    return workshop
        .linker()
        .image(
            recipe, new ImageLinker.Description("empty", "-", "-", compiler, java.util.List.of()));
  }

  private ImageRecipes.LinkedModule linked(CellPlan plan) {
    PreparedWorkload workload = plan.workload();
    return workshop
        .modules()
        .link(
            new ModuleLinker.Request(
                plan.variant(), plan.core(), workload.moduleFile(), workload.cSource()));
  }

  private Image build(CellPlan plan, ImageRecipes.LinkedModule module) {
    Variant variant = plan.variant();
    SourceTree tree = sources.tree(variant.runtime());
    SourceTree adapter = sources.adapter(variant.runtime());
    ImageRecipe recipe =
        workshop
            .recipes()
            .of(variant, tree, adapter, module, plan.core(), plan.machine())
            .laidOut(plan.layout());
    return workshop
        .linker()
        .image(
            recipe,
            new ImageLinker.Description(
                variant.name(),
                sources.version(variant.runtime()),
                module.digest(),
                workshop.compilerVersion(variant.engine().compiler()),
                workshop.recipes().engineFlags(variant, plan.core())));
  }
}
