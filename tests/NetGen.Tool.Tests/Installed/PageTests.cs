using System.Text.RegularExpressions;
using NetGen.Tests.Support;
using NetGen.Tool.Tests.Support;

namespace NetGen.Tool.Tests.Installed;

/// <summary>The command lines of the tool's page work as written, one after another, in a folder that has the table and the model they name.</summary>
[Collection(nameof(InstalledTool))]
public sealed partial class PageTests(InstalledTool tool)
{
    private const string ToolPage = "src/NetGen.Tool/README.md";

    [Fact]
    public void EveryLineWorks()
    {
        var folder = Folder();
        RunLines(folder, ToolPage, 11);
        foreach (var file in (string[])["Flowers/Iris.cs", "Flowers/Iris.weights", "Flowers/Iris.safetensors", "Again.cs", "Model.cs", "Model.weights", "Fixed.cs", "Flowers.cs", "Flowers.onnx", "Sounds.cs"])
        {
            Assert.True(File.Exists(Path.Combine(folder, file)), file);
        }
    }

    /// <summary>The lines of the first page, and the project that they fill, with the line that it says for the weights.</summary>
    [Fact]
    public void TheLinesOfTheFirstPageMakeAProjectThatBuilds()
    {
        const string Weights = "<AdditionalFiles Include=\"*.weights\" />";
        Assert.Contains(Weights, Text("README.md"), StringComparison.Ordinal);
        var folder = Folder();
        RunLines(folder, "README.md", 4);
        var project = Path.Combine(folder, "Flowers/Flowers.csproj");
        File.WriteAllText(project, File.ReadAllText(project).Replace("</Project>", $"<ItemGroup>{Weights}</ItemGroup></Project>", StringComparison.Ordinal));
        InstalledTool.Demand("dotnet", Path.Combine(folder, "Flowers"), "build", "-c", "Release", "-warnaserror");
    }

    // With the table and the models that the lines name.
    private string Folder()
    {
        var folder = tool.NewFolder();
        File.Copy(Tables.Iris, Path.Combine(folder, "iris.csv"));
        File.Copy(Path.Combine(Repository.Root, "tests/NetGen.Onnx.Tests/Corpus/sklearn_iris.onnx"), Path.Combine(folder, "model.onnx"));
        File.Copy(Path.Combine(Repository.Root, "tests/NetGen.Onnx.Tests/Corpus/refused/open_length.onnx"), Path.Combine(folder, "sounds.onnx"));
        File.WriteAllBytes(Path.Combine(folder, "model.safetensors"), Tensors.File(
            Tensors.Drawn("fc1.weight", 16, 4), Tensors.Drawn("fc1.bias", 16), Tensors.Drawn("out.weight", 3, 16), Tensors.Drawn("out.bias", 3)));
        return folder;
    }

    private void RunLines(string folder, string page, int count)
    {
        var lines = Blocks().Matches(Text(page)).SelectMany(block => block.Groups[1].Value.Split('\n')).Where(line => line.StartsWith("netgen ", StringComparison.Ordinal)).ToList();
        Assert.Equal(count, lines.Count);
        foreach (var line in lines)
        {
            string[] arguments = [.. Words().Matches(line.Split('#')[0]).Select(word => word.Value.Trim('"')).Skip(1)];
            var (code, output, error) = tool.Run(folder, arguments);

            // The one that is there to be told what is missing.
            var expected = arguments is ["import", "model.safetensors"] ? 1 : 0;
            Assert.True(code == expected, $"{line}\n{output}\n{error}");
            Assert.Equal(expected == 1, error.Contains("--modules fc1,out", StringComparison.Ordinal));
        }
    }

    private static string Text(string page) => File.ReadAllText(Path.Combine(Repository.Root, page));

    [Theory]
    [InlineData(ToolPage, "## Train")]
    [InlineData("README.md", "## Training")]
    public void TheSectionOnOtherFrameworksIsShort(string page, string next)
    {
        var text = Text(page);
        Assert.InRange(text[text.IndexOf("## From PyTorch", StringComparison.Ordinal)..text.IndexOf(next, StringComparison.Ordinal)].Split('\n').Length, 10, 30);
    }

    [GeneratedRegex("^```sh\n(.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Blocks();

    [GeneratedRegex("\"[^\"]*\"|\\S+")]
    private static partial Regex Words();
}
