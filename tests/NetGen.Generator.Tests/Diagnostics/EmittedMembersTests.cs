using Microsoft.CodeAnalysis;
using NetGen.Generator.Declarations;
using NetGen.Generator.Models;
using NetGen.Generator.Tests.Support;
using NetGen.Tests.Cases;

namespace NetGen.Generator.Tests.Diagnostics;

/// <summary>The list of members, by which the rule against collisions goes, has all that is emitted, and no more.</summary>
public sealed class EmittedMembersTests
{
    [Theory]
    [InlineData("[Network(2)] [Dense(2)]")]
    [InlineData("[Network(2)] [Dense(3, Activation.Softmax)]")]
    [InlineData("[Network(2, Precision = Precision.Double)] [Dense(1)]")]
    [InlineData("[Network(2, Loss.Huber)] [Dense(2)]")]
    [InlineData("[Network(2, Loss.Huber)] [Dense(1)]")]
    [InlineData("[Network(2, Loss.Huber)] [Dense(1)] [Adam]")]
    [InlineData("[Network(2, Loss.External)] [Dense(1)]")]
    [InlineData("[Network(100, Loss.External, Precision = Precision.Double)] [Dense(100)] [Sgd(Momentum = 0.9)]")]
    [InlineData("[Network(2, Loss.CrossEntropy, Precision = Precision.Double)] [Dense(2, Activation.Softmax)]")]
    [InlineData("[Network(20, Loss.HalfSquaredError, Arithmetic = Arithmetic.Portable)] [Dense(40)] [Dense(30, Activation.Softmax)]")]
    [InlineData("[Network(2)] [Dense(1)] [Pretrained(\"net.weights\")]")]
    [InlineData("[Network(2)] [Dense(1)] [Pretrained(\"net.weights\")] static")]
    [InlineData("[Network(2, Loss.Huber)] [Dense(1)] [Pretrained(\"net.weights\")] static")]
    [InlineData("[Network(2)] [Standardize] [Dense(2)]")]
    [InlineData("[Network(2, Loss.Huber)] [Standardize] [Dense(1)] [Adam]")]
    [InlineData("[Network(2, Loss.External, Precision = Precision.Double)] [Standardize] [Dense(1)]")]
    [InlineData("[Network(4, 2, Loss.CrossEntropy)] [Dense(3, Activation.Softmax)]")]
    [InlineData("[Network(100)] [Dense(100)]")]
    [InlineData("[Network(100, Loss.Huber)] [Dense(100)]")]
    [InlineData("[Network(6, 2, Loss.Huber, Activations = true, InputGradient = true)] [Gru(3, Sequence = true)] [Dropout(0.1)] [Dense(1)]")]
    [InlineData("[Network(6, 6, 2, Loss.CrossEntropy, InputGradient = true)] [Conv2D(3, 3)] [Flatten] [Dense(3, Activation.Softmax)] [Adam]")]
    [InlineData("[Network(6, 2, Loss.External, InputGradient = true), Standardize] [Lstm(3)] [Dense(1)]")]
    public async Task TheListIsWhatIsEmitted(string attributes)
    {
        var build = await AnalyzerHost.RunAsync([$"using NetGen; {attributes} partial class Net {{ }}"], new HostOptions { Files = [new MemoryText("net.weights", WeightTexts.Tiny())] });
        var type = build.Output.GetTypeByMetadataName("Net")!;
        var model = NetworkReader.Read(NetworkDeclaration.Read(type)!, build.Output, CancellationToken.None).Model!;
        Assert.Equal(
            NetworkMembers.Of(model).All.Select(member => member.Display).Order(StringComparer.Ordinal),
            type.GetMembers().Where(IsMember).Select(Display).Order(StringComparer.Ordinal));
    }

    // Classes without any of these names are not looked at: one that is missing here would never be found to collide.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void EveryEmittedNameIsAmongTheNames(bool isPlain)
    {
        NetworkCase[] networks = [.. NetGen.Tests.Cases.CaseCatalogue.All, .. NetGen.Tests.Cases.CaseCatalogue.Optimized, .. NetGen.Tests.Cases.CaseCatalogue.Standardized];
        var sources = networks.Select(network => network.ToSource()).ToList();
        sources.Add("using NetGen; namespace NetGen.Cases { [Network(6, 2, Loss.MeanSquaredError, Activations = true), Gru(3, Sequence = true), Dropout(0.1), Dense(1)] partial class Layered { } }");
        var build = AnalyzerHost.Generate(sources, isPlain);
        var names = networks.Select(network => network.Name).Append("Layered").SelectMany(name => build.GetTypeByMetadataName("NetGen.Cases." + name)!.GetMembers())
            .Where(IsMember).Where(member => Implemented(member) is null && IsEmitted(member)).Select(member => member.Name).ToHashSet();
        Assert.Equal(NetworkMembers.Names.Except(isPlain ? NetworkMembers.VectorClasses : []).Order(StringComparer.Ordinal), names.Order(StringComparer.Ordinal));
    }

    // Formulas are members of the user's.
    private static bool IsEmitted(ISymbol symbol) => symbol.DeclaringSyntaxReferences.All(reference => reference.SyntaxTree.FilePath.EndsWith(".g.cs", StringComparison.Ordinal));

    private static bool IsMember(ISymbol symbol) =>
        !symbol.IsImplicitlyDeclared && symbol is not IMethodSymbol { MethodKind: MethodKind.Constructor } and not IMethodSymbol { AssociatedSymbol: not null };

    private static string Display(ISymbol symbol)
    {
        var name = Implemented(symbol) is { } implemented ? $"{implemented.ContainingType.ToDisplayString()}.{implemented.Name}" : symbol.Name;
        return symbol is IMethodSymbol method ? $"{name}({string.Join(", ", method.Parameters.Select(parameter => parameter.Type.ToDisplayString().Replace("Net.State", "State")))})" : name;
    }

    private static ISymbol? Implemented(ISymbol symbol) => symbol switch
    {
        IPropertySymbol { ExplicitInterfaceImplementations: [var property] } => property,
        IMethodSymbol { ExplicitInterfaceImplementations: [var method] } => method,
        _ => null,
    };
}
