using Microsoft.CodeAnalysis;
using NetGen.Generator.Declarations;
using NetGen.Generator.Plans;
using NetGen.Generator.Tests.Support;

namespace NetGen.Generator.Tests.Diagnostics;

/// <summary>The list of emitted members, by which the rule against collisions goes, is what is emitted.</summary>
public sealed class EmittedMembersTests
{
    [Theory]
    [InlineData("[Network(2)] [Dense(2)]")]
    [InlineData("[Network(2)] [Dense(3, Activation.Softmax)]")]
    [InlineData("[Network(2, Precision = Precision.Double)] [Dense(1)]")]
    [InlineData("[Network(2, Loss.Huber)] [Dense(2)]")]
    [InlineData("[Network(2, Loss.Huber)] [Dense(1)]")]
    [InlineData("[Network(2, Loss.CrossEntropy, Precision = Precision.Double)] [Dense(2, Activation.Softmax)]")]
    [InlineData("[Network(20, Loss.HalfSquaredError, Arithmetic = Arithmetic.Portable)] [Dense(40)] [Dense(30, Activation.Softmax)]")]
    [InlineData("[Network(2)] [Dense(1)] [Pretrained(\"net.weights\")]")]
    [InlineData("[Network(2)] [Dense(1)] [Pretrained(\"net.weights\")] static")]
    [InlineData("[Network(2, Loss.Huber)] [Dense(1)] [Pretrained(\"net.weights\")] static")]
    [InlineData("[Network(100)] [Dense(100)]")]
    [InlineData("[Network(100, Loss.Huber)] [Dense(100)]")]
    public async Task TheListIsWhatIsEmitted(string attributes)
    {
        var build = await AnalyzerHost.RunAsync([$"using NetGen; {attributes} partial class Net {{ }}"], new HostOptions { Files = [new MemoryText("net.weights", WeightTexts.Tiny())] });
        var type = build.Output.GetTypeByMetadataName("Net")!;
        var model = NetworkReader.Read(NetworkDeclaration.Read(type)!, build.Output, CancellationToken.None).Model!;
        Assert.Equal(
            EmittedMembers.Of(model).Select(member => member.Display).Order(StringComparer.Ordinal),
            type.GetMembers().Where(IsMember).Select(Display).Order(StringComparer.Ordinal));
    }

    // Classes without any of these names are not looked at: one that is missing here would never be found to collide.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void EveryEmittedNameIsAmongTheNames(bool isPlain)
    {
        var sources = NetGen.Tests.Cases.CaseCatalogue.All.Select(network => network.ToSource()).ToList();
        var build = AnalyzerHost.Generate(sources, isPlain);
        var names = NetGen.Tests.Cases.CaseCatalogue.All.SelectMany(network => build.GetTypeByMetadataName("NetGen.Cases." + network.Name)!.GetMembers())
            .Where(IsMember).Where(member => member is not IPropertySymbol { ExplicitInterfaceImplementations: not [] }).Select(member => member.Name).ToHashSet();
        Assert.Equal(EmittedMembers.Names.Except(isPlain ? ["_tile", "Kernels128"] : []).Order(StringComparer.Ordinal), names.Order(StringComparer.Ordinal));
    }

    private static bool IsMember(ISymbol symbol) =>
        !symbol.IsImplicitlyDeclared && symbol is not IMethodSymbol { MethodKind: MethodKind.Constructor } and not IMethodSymbol { AssociatedSymbol: not null };

    private static string Display(ISymbol symbol) => symbol is IMethodSymbol method
        ? $"{method.Name}({string.Join(", ", method.Parameters.Select(parameter => parameter.Type.ToDisplayString().TrimEnd('?')))})"
        : symbol is IPropertySymbol { ExplicitInterfaceImplementations: [var implemented] } ? $"{implemented.ContainingType.ToDisplayString()}.{implemented.Name}"
        : symbol.Name;
}
