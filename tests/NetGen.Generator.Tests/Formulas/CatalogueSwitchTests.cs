using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Generator.Tests.Support;

namespace NetGen.Generator.Tests.Formulas;

/// <summary>
/// A member of an enum without its entry in the catalogue does not compile: each entry is taken out of the catalogue's own source, which is compiled again. A
/// default arm would hide what is missing, until some declaration meets it.
/// </summary>
public class CatalogueSwitchTests
{
    private const string NotExhaustive = "CS8509"; // an error in the generator's project

    private const string Usings = "global using System; global using System.Collections.Generic; global using System.Linq;";

    [Theory]
    [InlineData("Activations/ActivationCatalog.cs", nameof(Activation))]
    [InlineData("Losses/LossCatalog.cs", nameof(Loss))]
    [InlineData("Layers/WeightDistribution.cs", nameof(Initializer))]
    public void AMissingEntryDoesNotCompile(string file, string keys)
    {
        var catalogue = CSharpSyntaxTree.ParseText(
            File.ReadAllText(Path.Combine(Path.GetDirectoryName(TestFile.Path())!, "../../../generator/NetGen.Generator/Catalog", file)), Compilations.ParseOptions);
        var root = catalogue.GetCompilationUnitRoot();
        var entries = root.DescendantNodes().OfType<SwitchExpressionArmSyntax>().Where(arm => arm.Pattern.ToString().StartsWith(keys + ".", StringComparison.Ordinal)).ToList();
        Assert.Equal(Enum.GetNames(typeof(Activation).Assembly.GetType("NetGen." + keys)!).Length, entries.Count);
        Assert.Empty(Problems(root));
        foreach (var entry in entries)
        {
            Assert.Equal([NotExhaustive], Problems(root.RemoveNode(entry, SyntaxRemoveOptions.KeepNoTrivia)!));
        }
    }

    // What the compiler says of the file in the place of the generator's own: the name and the key of the tests may see what is internal there.
    private static IEnumerable<string> Problems(CompilationUnitSyntax root)
    {
        var tree = CSharpSyntaxTree.Create(root, Compilations.ParseOptions);
        var name = typeof(CatalogueSwitchTests).Assembly.GetName();
        var compilation = CSharpCompilation.Create(
            name.Name,
            [tree, CSharpSyntaxTree.ParseText(Usings, Compilations.ParseOptions)],
            [.. Compilations.FrameworkReferences, MetadataReference.CreateFromFile(typeof(NetworkGenerator).Assembly.Location)],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable)
                .WithCryptoPublicKey([.. name.GetPublicKey()!])
                .WithDelaySign(true)
                .WithSpecificDiagnosticOptions(Hidden));
        return compilation.GetSemanticModel(tree).GetDiagnostics().Where(problem => problem.Severity >= DiagnosticSeverity.Warning && !problem.IsSuppressed).Select(problem => problem.Id);
    }

    // The type of the same name in the generator's assembly; and, as in the generator's project, numbers that are no member.
    private static ImmutableDictionary<string, ReportDiagnostic> Hidden { get; } =
        ImmutableDictionary<string, ReportDiagnostic>.Empty.Add("CS0436", ReportDiagnostic.Suppress).Add("CS8524", ReportDiagnostic.Suppress);
}
