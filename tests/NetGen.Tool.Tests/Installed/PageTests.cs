using System.Text.RegularExpressions;
using NetGen.Tests.Support;
using NetGen.Tool.Tests.Support;

namespace NetGen.Tool.Tests.Installed;

/// <summary>The command lines of the tool's page work as written, one after another, in a folder that has the table and the model they name.</summary>
[Collection(nameof(InstalledTool))]
public sealed partial class PageTests(InstalledTool tool)
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Repository.Root, "src/NetGen.Tool/README.md"));

    [Fact]
    public void EveryLineWorks()
    {
        var folder = tool.NewFolder();
        File.Copy(Tables.Iris, Path.Combine(folder, "iris.csv"));
        File.WriteAllBytes(Path.Combine(folder, "model.safetensors"), Tensors.File(
            Tensors.Drawn("fc1.weight", 16, 4), Tensors.Drawn("fc1.bias", 16), Tensors.Drawn("out.weight", 3, 16), Tensors.Drawn("out.bias", 3)));
        var lines = Blocks().Matches(Page).SelectMany(block => block.Groups[1].Value.Split('\n')).Where(line => line.StartsWith("netgen ", StringComparison.Ordinal)).ToList();
        Assert.Equal(8, lines.Count);
        foreach (var line in lines)
        {
            string[] arguments = [.. Words().Matches(line.Split('#')[0]).Select(word => word.Value.Trim('"')).Skip(1)];
            var (code, output, error) = tool.Run(folder, arguments);

            // The one that is there to be told what is missing.
            var expected = arguments is ["import", "model.safetensors"] ? 1 : 0;
            Assert.True(code == expected, $"{line}\n{output}\n{error}");
            Assert.Equal(expected == 1, error.Contains("--modules fc1,out", StringComparison.Ordinal));
        }

        foreach (var file in (string[])["Flowers/Iris.cs", "Flowers/Iris.weights", "Flowers/Iris.safetensors", "Again.cs", "Model.cs", "Model.weights", "Fixed.cs"])
        {
            Assert.True(File.Exists(Path.Combine(folder, file)), file);
        }
    }

    [Fact]
    public void TheSectionOnOtherFrameworksIsShort() =>
        Assert.InRange(Page[Page.IndexOf("## From PyTorch", StringComparison.Ordinal)..Page.IndexOf("## Train", StringComparison.Ordinal)].Split('\n').Length, 10, 30);

    [GeneratedRegex("^```sh\n(.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Blocks();

    [GeneratedRegex("\"[^\"]*\"|\\S+")]
    private static partial Regex Words();
}
