using System.Reflection;
using NetGen.Tests.Support;
using NetGen.Weights;

namespace NetGen.Tests.OwnFormulas;

/// <summary>The formula is part of the architecture: a file of another one is refused, whatever the method is called.</summary>
public class FormulaFileTests
{
    private static readonly Lazy<Assembly> Compiled = new(() => Assembly.Load(GeneratorHost.Compile(
        [
            "using System;\nusing NetGen;\n"
            + Net("Bent", "static float A(float z) => z / (1 + MathF.Exp(-1.7f * z));", "nameof(A)")
            + Net("Renamed", "static float B(float x) { var e = MathF.Exp(-1.7f * x); return x / (1 + e); }", "nameof(B)")
            + Net("Wide", "static double C(double z) => z / (1 + Math.Exp(-1.7 * z));", "nameof(C)", "Precision = Precision.Double")
            + Net("Other", "static float D(float z) => z / (1 + MathF.Exp(-1.8f * z));", "nameof(D)")
            + Net("Chosen", "static float E(float z) => z <= 0 ? 0.25f * z : Math.Max(z, expm1(z)); static float expm1(float z) => Formulas.ExpMinusOne(z) - 1e-7f;", "nameof(E)"),
        ],
        "NetGen.FormulaFiles")));

    [Theory]
    [InlineData("Renamed")]
    [InlineData("Wide")]
    public void AFileOfTheSameFormulaIsLoaded(string other)
    {
        var (text, file) = Save("Bent");
        var network = Create(other);
        network.Load(file);
        network.LoadText(new StringReader(text));
    }

    [Fact]
    public void AFileOfAnotherFormulaIsRefused()
    {
        var (text, file) = Save("Bent");
        var network = Create("Other");
        foreach (var load in new Action[] { () => network.Load(file), () => network.LoadText(new StringReader(text)) })
        {
            var refused = Assert.Throws<WeightFormatException>(load);
            Assert.Equal(WeightFormatCode.Architecture, refused.Code);
            Assert.EndsWith("Layer 1 differs in its formula (expected '3:Function(z/[1+exp[-1.8*z]])', found '3:Function(z/[1+exp[-1.7*z]])').", refused.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("Bent", "2-3:Function(z/[1+exp[-1.7*z]])-1:Identity;Function(y<t?0.9*[t-y]:0.1*[y-t]);Single")]
    [InlineData("Wide", "2-3:Function(z/[1+exp[-1.7*z]])-1:Identity;Function(y<t?0.9*[t-y]:0.09999999999999998*[y-t]);Double")]
    [InlineData("Chosen", "2-3:Function(z<=0?0.25*z:max[z,expm1[z]-1E-07])-1:Identity;Function(y<t?0.9*[t-y]:0.1*[y-t]);Single")]
    public void TheLineIsAsItIsWrittenAndParsedBack(string name, string line)
    {
        var architecture = (string)Compiled.Value.GetType(name)!.GetField("Architecture")!.GetValue(null)!;
        Assert.Equal(line, architecture);
        Assert.Equal(line, ArchitectureParser.Parse(line)?.ToString());
    }

    [Theory]
    [InlineData("2-3:Function()-1:Identity;None;Single")]
    [InlineData("2-3:Function-1:Identity;None;Single")]
    [InlineData("2-3:Function(z+[1)-1:Identity;None;Single")]
    [InlineData("2-3:Function(z])-1:Identity;None;Single")]
    [InlineData("2-3:Function(z&1)-1:Identity;None;Single")]
    public void WhatIsNoFormulaIsNoArchitecture(string line) => Assert.Null(ArchitectureParser.Parse(line));

    private static (string Text, byte[] File) Save(string name)
    {
        using var text = new StringWriter();
        using var stream = new MemoryStream();
        Create(name).SaveText(text);
        Create(name).Save(stream);
        return (text.ToString(), stream.ToArray());
    }

    private static IWeightMemory Create(string name) => (IWeightMemory)Activator.CreateInstance(Compiled.Value.GetType(name, throwOnError: true)!, 1)!;

    private static string Net(string name, string method, string function, string? option = null) =>
        $"[Network(2, LossFunction = nameof(Pinball){(option is null ? string.Empty : ", " + option)})] [Dense(3, Function = {function})] [Dense(1)] public partial class {name} {{ {method} static float Pinball(float y, float t) => t > y ? 0.9f * (t - y) : (1 - 0.9f) * (y - t); }}\n";
}
