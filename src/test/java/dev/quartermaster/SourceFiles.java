package dev.quartermaster;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import javax.tools.ToolProvider;

/** The sources as the compiler's own parser sees them, measured. */
final class SourceFiles {
  /** A file; lines of code are those that are neither blank nor comment. */
  record SourceFile(String name, int lines, int codeLines, List<DeclaredType> types) {}

  /** A type, nested ones too; a record's own accessors are not counted. */
  record DeclaredType(String name, List<DeclaredMethod> methods, int methodCount) {}

  /** A method or constructor; its lines are those from brace to brace. */
  record DeclaredMethod(String name, int lines, int parameters) {}

  private SourceFiles() {}

  static List<SourceFile> below(Path folder) throws IOException {
    List<Path> paths;
    try (var walk = Files.walk(folder)) {
      paths = walk.filter(SourceFiles::isSource).sorted().toList();
    }
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (var manager = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
      var task =
          (JavacTask)
              compiler.getTask(
                  null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(paths));
      var positions = Trees.instance(task).getSourcePositions();
      var files = new ArrayList<SourceFile>();
      for (CompilationUnitTree unit : task.parse()) {
        files.add(file(folder, unit, positions));
      }
      return List.copyOf(files);
    }
  }

  private static boolean isSource(Path path) {
    return path.toString().endsWith(".java") && !path.endsWith("package-info.java");
  }

  private static SourceFile file(Path folder, CompilationUnitTree unit, SourcePositions positions)
      throws IOException {
    Path path = Path.of(unit.getSourceFile().toUri());
    List<String> lines = Files.readAllLines(path);
    var types = new ArrayList<DeclaredType>();
    new TypeScanner(unit, positions, types).scan(unit, null);
    String name = folder.toAbsolutePath().relativize(path).toString();
    return new SourceFile(name, lines.size(), codeLines(lines), List.copyOf(types));
  }

  private static int codeLines(List<String> lines) {
    int code = 0;
    boolean inComment = false;
    for (String line : lines) {
      String text = line.strip();
      inComment = inComment || text.startsWith("/*");
      if (!inComment && !text.isEmpty() && !text.startsWith("//")) {
        code++;
      }
      inComment = inComment && !text.contains("*/");
    }
    return code;
  }

  private static final class TypeScanner extends TreePathScanner<Void, Void> {
    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final List<DeclaredType> types;

    TypeScanner(CompilationUnitTree unit, SourcePositions positions, List<DeclaredType> types) {
      this.unit = unit;
      this.positions = positions;
      this.types = types;
    }

    @Override
    public Void visitClass(ClassTree type, Void nothing) {
      var methods =
          type.getMembers().stream()
              .filter(MethodTree.class::isInstance)
              .map(MethodTree.class::cast)
              .filter(method -> !isRecordConstructor(type, method))
              .toList();
      types.add(
          new DeclaredType(
              type.getSimpleName().toString(),
              methods.stream().map(method -> measured(type, method)).toList(),
              (int) methods.stream().filter(method -> isCounted(type, method)).count()));
      return super.visitClass(type, null);
    }

    private DeclaredMethod measured(ClassTree type, MethodTree method) {
      int lines = method.getBody() == null ? 0 : lines(method.getBody());
      String name = type.getSimpleName() + "." + method.getName();
      return new DeclaredMethod(name, lines, method.getParameters().size());
    }

    private int lines(Tree tree) {
      var map = unit.getLineMap();
      long first = map.getLineNumber(positions.getStartPosition(unit, tree));
      long last = map.getLineNumber(positions.getEndPosition(unit, tree));
      return (int) (last - first + 1);
    }

    private static boolean isRecordConstructor(ClassTree type, MethodTree method) {
      return type.getKind() == Tree.Kind.RECORD && isConstructor(method);
    }

    private static boolean isCounted(ClassTree type, MethodTree method) {
      return !isConstructor(method) && !isAccessor(type, method);
    }

    private static boolean isConstructor(MethodTree method) {
      return method.getReturnType() == null;
    }

    private static boolean isAccessor(ClassTree type, MethodTree method) {
      return type.getKind() == Tree.Kind.RECORD
          && method.getParameters().isEmpty()
          && components(type).contains(method.getName().toString());
    }

    private static Set<String> components(ClassTree type) {
      return type.getMembers().stream()
          .filter(VariableTree.class::isInstance)
          .map(VariableTree.class::cast)
          .filter(field -> !field.getModifiers().getFlags().contains(Modifier.STATIC))
          .map(field -> field.getName().toString())
          .collect(Collectors.toSet());
    }
  }
}
