using System.Globalization;
using NetGen.Generator.Plans;
using NetGen.Generator.Tests.Support;
using NetGen.Tests.Cases;

namespace NetGen.Generator.Tests.Plans;

/// <summary>The line that weight files carry: frozen, one for each network, and the same for the same.</summary>
public class ArchitectureTextTests
{
    private static readonly NetworkCase Net = new("Net", 4, [new(8, Activation.LeakyRelu), new(3, Activation.Identity)], Loss.Huber);

    // Files hold these texts: a change here is a change of the format.
    [Theory]
    [InlineData("Xor", "2-8:Tanh-1:Sigmoid;BinaryCrossEntropy;Single")]
    [InlineData("Iris", "4-16:Relu-3:Softmax;CrossEntropy;Single")]
    [InlineData("OneByOneNoBias", "1-1:Identity:NoBias;MeanSquaredError;Double")]
    [InlineData("InferenceClassifier", "3-5:Gelu-4:Softmax;None;Double")]
    [InlineData("LoopsAndUnrolled", "9-33:Elu(Alpha=1)-7:Softplus-2:Tanh;Huber(Delta=0.5);Single")]
    [InlineData("PortableDouble", "5-7:LeakyRelu(Alpha=0.01)-3:Sigmoid;BinaryCrossEntropy;Double")]
    [InlineData("Options", "3-6:LeakyRelu(Alpha=0.2)-5:Elu(Alpha=0.7)-4:Tanh(Gain=1.5)-2:Identity;SumSquaredError;Double")]
    [InlineData("IrisStandardized", "4-Standardize-16:Relu-3:Softmax;CrossEntropy;Single")]
    public void TheTextIsFrozen(string name, string text) => Assert.Equal(text, Text(CaseCatalogue.Find(name)));

    // What makes other outputs of the same parameters, another loss or other numbers makes another text.
    [Fact]
    public void WhateverCountsChangesTheText()
    {
        var layers = Net.Layers;
        var others = new[]
        {
            Net,
            Net with { Inputs = 5 },
            Net with { Layers = [layers[0] with { Units = 9 }, layers[1]] },
            Net with { Layers = [layers[0] with { Activation = Activation.Elu }, layers[1]] },
            Net with { Layers = [layers[0] with { Alpha = 0.02 }, layers[1]] },
            Net with { Layers = [layers[0] with { UseBias = false }, layers[1]] },
            Net with { Layers = [layers[0] with { Activation = Activation.Tanh }, layers[1]] },
            Net with { Layers = [layers[0] with { Activation = Activation.Tanh, Gain = -1 }, layers[1]] },
            Net with { Layers = [layers[1]] },
            Net with { Layers = [layers[0], layers[0], layers[1]] },
            Net with { Loss = Loss.MeanSquaredError },
            Net with { Loss = null },
            Net with { Delta = 2 },
            Net with { Precision = Precision.Double },
            Net with { IsStandardized = true },
        };
        Assert.Equal(others.Length, others.Select(Text).Distinct().Count());
    }

    [Fact]
    public void WhateverChangesNoOutputDoesNotChangeTheText()
    {
        var layers = Net.Layers;
        var same = new[]
        {
            Net,
            Net with { Name = "Other" },
            Net with { Reduction = Reduction.Sum },
            Net with { Arithmetic = Arithmetic.Portable },
            Net with { Delta = 1 },
            Net with { Layers = [layers[0] with { Alpha = 0.01, Initializer = Initializer.Zeros }, layers[1]] },
            Net with { Layers = [layers[0] with { Alpha = 0.0100000000001 }, layers[1]] }, // the same float
        };
        Assert.Single(same.Select(Text).Distinct());
        var tanh = Net with { Layers = [layers[0] with { Activation = Activation.Tanh }, layers[1]] };
        Assert.Equal(Text(tanh), Text(tanh with { Layers = [tanh.Layers[0] with { Gain = 1 }, layers[1]] }));
    }

    [Fact]
    public void TheTextHasNoCulture()
    {
        var expected = Text(CaseCatalogue.Find("Options"));
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = HostileCulture.Create();
            Assert.Equal(expected, Text(CaseCatalogue.Find("Options")));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    // A line of a file, and a C# literal without an escape.
    [Fact]
    public void TheTextNeedsNoEscape() => Assert.All(CaseCatalogue.All, network =>
        Assert.Matches($"^[0-9]+(-[0-9]+:({Formula}|[A-Za-z]+[0-9]?(\\([A-Za-z]+=[-+.0-9E]+\\))?)(:NoBias)?)+;({Formula}|[A-Za-z]+(\\(Delta=[-+.0-9E]+\\))?);(Single|Double)$", Text(network)));

    // What a formula may be made of: no quotes, no backslashes, no blanks and no parentheses.
    private const string Formula = "Function\\([-+*/<>=?:,.\\[\\]0-9A-Za-z]+\\)";

    private static string Text(NetworkCase network) => ArchitectureText.Of(CaseModels.Of(network));
}
