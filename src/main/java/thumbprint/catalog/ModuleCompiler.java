package thumbprint.catalog;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/**
 * A program of the workstation that turns a module into what the deck carries in its place. It is
 * built once from the runtime's own sources and files beside {@code runtime.yaml}; {@code
 * docs/catalog-format.md} says how it is called.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "build")
@JsonSubTypes({
  @JsonSubTypes.Type(value = ModuleCompiler.C.class, name = "c"),
  @JsonSubTypes.Type(value = ModuleCompiler.Cargo.class, name = "cargo")
})
public sealed interface ModuleCompiler {
  /** What reports call it. */
  String name();

  /**
   * Ids of the tools in {@code catalog/toolchain.yaml} that it needs beyond those of all builds.
   */
  List<String> tools();

  /**
   * Compiled from C and C++.
   *
   * @param files of the runtime's folder in the catalog
   * @param sources globs from the runtime's {@code source.root}
   * @param includes folders from {@code source.root}
   * @param flags for C and C++
   * @param cFlags for C and assembly alone
   * @param cxxFlags for C++ alone
   * @param link flags of the link, after the objects
   * @param libraries that tell their own flags
   */
  record C(
      String name,
      List<String> files,
      List<String> sources,
      List<String> includes,
      List<String> flags,
      List<String> cFlags,
      List<String> cxxFlags,
      List<String> link,
      List<Library> libraries,
      List<String> tools)
      implements ModuleCompiler {
    public C {
      Checks.text(name, "module-compiler.name");
      files = Checks.listOrEmpty(files);
      sources = Checks.listOrEmpty(sources);
      includes = Checks.listOrEmpty(includes);
      flags = Checks.listOrEmpty(flags);
      cFlags = Checks.listOrEmpty(cFlags);
      cxxFlags = Checks.listOrEmpty(cxxFlags);
      link = Checks.listOrEmpty(link);
      libraries = Checks.listOrEmpty(libraries);
      tools = Checks.listOrEmpty(tools);
      Checks.require(!files.isEmpty(), "module-compiler.files is missing");
      for (Library library : libraries) {
        Checks.require(
            tools.contains(library.tool()),
            "library \"" + library.tool() + "\" is no tool of the compiler: name it under tools");
      }
    }
  }

  /**
   * A Rust package, built by cargo.
   *
   * @param crate folder beside {@code runtime.yaml} with its manifest and lock file
   */
  record Cargo(String name, String crate, List<String> tools) implements ModuleCompiler {
    public Cargo {
      Checks.text(name, "module-compiler.name");
      Checks.text(crate, "module-compiler.crate");
      tools = Checks.listOrEmpty(tools);
      Checks.require(tools.contains("rust"), "a module compiler by cargo needs tools: [rust]");
    }
  }

  /**
   * A library whose own program prints the flags that it wants.
   *
   * @param tool id of that program, e.g. {@code llvm}
   * @param compile arguments that make it print flags for compiling
   * @param link arguments that make it print flags for linking
   */
  record Library(String tool, List<String> compile, List<String> link) {
    public Library {
      Checks.id(tool, "library.tool");
      compile = Checks.listOrEmpty(compile);
      link = Checks.listOrEmpty(link);
    }
  }
}
