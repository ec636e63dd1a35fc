using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using NetGen.Generator.Plans;
using NetGen.Generator.Tests.Support;
using NetGen.Tests.Cases;

namespace NetGen.Generator.Tests.Plans;

/// <summary>The table of a network's layers, in the documentation of its class and as a constant.</summary>
public class ModelSummaryTests
{
    [Fact]
    public void TheTableIsWhatItShouldBe() => Assert.StartsWith(
        """
        Iris: 4 inputs
        ---------------------------------------
        layer    output  activation  parameters
        ---------------------------------------
        Dense 1      16  Relu                80
        Dense 2       3  Softmax             51
        ---------------------------------------
        total                               131
        loss: CrossEntropy, mean over the samples of a batch
        numbers: float, fused multiply-adds
        """,
        Summary(CaseCatalogue.Find("Iris")),
        StringComparison.Ordinal);

    [Fact]
    public void TheTableShowsEveryOptionAndGrowsWithIt() => Assert.StartsWith(
        """
        Large: 1 input
        ------------------------------------------------------------
        layer                 output  activation          parameters
        ------------------------------------------------------------
        Dense 1                9,999  LeakyRelu(Alpha=2)      19,998
        Dense 2 without bias       2  Tanh(Gain=0.5)          19,998
        ------------------------------------------------------------
        total                                                 39,996
        loss: none, inference only
        numbers: double, portable multiply-adds
        """,
        Summary(new NetworkCase("Large", 1, [new(9_999, Activation.LeakyRelu, Alpha: 2), new(2, Activation.Tanh, UseBias: false, Gain: 0.5)], Precision: Precision.Double, Arithmetic: Arithmetic.Portable)),
        StringComparison.Ordinal);

    [Fact]
    public void WhatIsStandardizedIsALayerWithoutParameters() => Assert.StartsWith(
        """
        IrisStandardized: 4 inputs
        -------------------------------------------
        layer        output  activation  parameters
        -------------------------------------------
        Standardize       4                       0
        Dense 1          16  Relu                80
        Dense 2           3  Softmax             51
        -------------------------------------------
        total                                   131
        """,
        Summary(CaseCatalogue.Find("IrisStandardized")),
        StringComparison.Ordinal);

    // Read back row by row and compared with what the case says by itself.
    [Fact]
    public void EveryTableSaysWhatWasDeclared() => Assert.All(CaseCatalogue.All, network => Assert.Empty(Mistakes(Summary(network), network)));

    [Theory]
    [InlineData("Relu  ", "Tanh  ")]
    [InlineData("80", "81")]
    [InlineData("131", "130")]
    [InlineData(" 16 ", " 17 ")]
    [InlineData("4 inputs", "5 inputs")]
    [InlineData("Dense 2       3  Softmax             51\n", "")]
    [InlineData("CrossEntropy", "Huber")]
    public void AWrongTableIsSeen(string right, string wrong)
    {
        var network = CaseCatalogue.Find("Iris");
        Assert.NotEmpty(Mistakes(Summary(network).Replace(right, wrong, StringComparison.Ordinal), network));
    }

    [Theory]
    [InlineData("", "Net")]
    [InlineData("/// <summary>Mine.</summary>\n", "Net")]
    [InlineData("", "@event")]
    public async Task DocumentationAndConstantShowTheSame(string ownComment, string name)
    {
        var build = await AnalyzerHost.RunAsync([$"using NetGen;\n{ownComment}[Network(2, Loss.Huber)] [Dense(3, Activation.Elu)] [Dense(1)]\npublic partial class {name} {{ }}\n"]);
        Assert.Empty(build.Compiler);
        var type = build.Output.GetTypeByMetadataName(name.TrimStart('@'))!;
        var documentation = XElement.Parse(type.GetDocumentationCommentXml()!);
        var constant = (string)((IFieldSymbol)type.GetMembers("Summary").Single()).ConstantValue!;
        var code = documentation.Descendants("code").Single().Value.Split('\n').Select(line => line.StartsWith("    ", StringComparison.Ordinal) ? line[4..] : line);
        Assert.Equal(constant, string.Join("\n", code).Trim('\n', ' '));
        Assert.Equal(ownComment.Length > 0 ? ["Mine."] : [], documentation.Descendants("summary").Select(summary => summary.Value));
        Assert.StartsWith(name.TrimStart('@') + ": 2 inputs\n", constant, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', constant);
    }

    private static string Summary(NetworkCase network) => ModelSummary.Of(Planner.Plan(CaseModels.Of(network)));

    private static IEnumerable<string> Mistakes(string summary, NetworkCase network)
    {
        var lines = summary.Split('\n');
        var rows = lines.Where(line => line.StartsWith("Dense ", StringComparison.Ordinal)).ToList();
        if (lines[0] != $"{network.Name}: {network.Inputs} input{(network.Inputs == 1 ? "" : "s")}")
        {
            yield return lines[0];
        }

        if (rows.Count != network.Layers.Length || !summary.Contains(network.Loss is { } loss ? $"\nloss: {network.OwnLoss?.Name ?? loss.ToString()}" : "\nloss: none", StringComparison.Ordinal))
        {
            yield return "layers or loss";
        }

        var inputs = network.Inputs;
        foreach (var (row, layer) in rows.Zip(network.Layers))
        {
            var cells = row.Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            var parameters = (inputs * layer.Units) + (layer.UseBias ? layer.Units : 0);
            if (cells[0].EndsWith("without bias", StringComparison.Ordinal) == layer.UseBias
                || cells[1] != $"{layer.Units}"
                || cells[2].Split('(')[0] != (layer.Own?.Name ?? layer.Activation.ToString())
                || cells[3].Replace(",", "", StringComparison.Ordinal) != $"{parameters}")
            {
                yield return row;
            }

            inputs = layer.Units;
        }

        if (!lines.Any(line => line.StartsWith("total ", StringComparison.Ordinal) && line.EndsWith(" " + network.ParameterCount.ToString("N0", System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal)))
        {
            yield return "total";
        }
    }
}
