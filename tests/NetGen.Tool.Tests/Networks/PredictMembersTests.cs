using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Tool.Commands;
using NetGen.Tool.Data;
using NetGen.Tool.Fitting;
using NetGen.Tool.Networks;
using NetGen.Tool.Tests.Support;

namespace NetGen.Tool.Tests.Networks;

/// <summary>The text of the class compiles whatever columns, classes and files are called.</summary>
public sealed class PredictMembersTests : IDisposable
{
    private readonly Workplace _workplace = new();

    public void Dispose() => _workplace.Dispose();

    /// <summary>Columns that are called like everything that the text has a name for, and like every word of the language: as numbers and as texts.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void ColumnsMayBeCalledLikeAnythingInTheText(bool hasClasses)
    {
        var tokens = CSharpSyntaxTree.ParseText(Text(Read("a,b,y\n", ["1", "k"], hasClasses))).GetRoot().DescendantTokens().ToList();
        var locals = tokens.Select(token => token.Parent).Select(node => node is VariableDeclaratorSyntax local ? local.Identifier.ValueText : node is ParameterSyntax parameter ? parameter.Identifier.ValueText : null)
            .OfType<string>().Distinct().ToList();
        Assert.All(hasClasses ? (string[])["i", "best", "inputs", "probabilities", "category"] : ["inputs", "outputs", "category"], name => Assert.Contains(name, locals));

        List<string> names = [.. tokens.Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.ValueText).Where(name => name is not ("y" or "Y")), "PROBABILITIES",
            .. SyntaxFacts.GetReservedKeywordKinds().Concat(SyntaxFacts.GetContextualKeywordKinds()).Select(SyntaxFacts.GetText).Where(word => word.All(char.IsLetter))];
        var columns = names.Distinct().SelectMany(name => (string[])[name, name + "?"]).ToList();
        var data = Read(string.Join(',', columns.Append("y")) + "\n", [.. columns.Select((_, n) => n % 2 == 0 ? "1" : "k")], hasClasses);
        Assert.NotNull(Compiled.Load(Text(data), "f").GetType("Net"));
    }

    /// <summary>Breaks of lines, ends of comments, what XML cannot have: in the names of columns, classes and the file, which alone may have half a pair. The documentation is read, too.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void NamesMayHaveAnyCharacter(bool hasClasses)
    {
        const string Odd = "the\r\nclass */ </summary> & \u0085\u2028\u2029\u0001\uFFFE\uFFFF {0}";
        var cells = Enumerable.Range(0, 40).Select(n => $"{n},\"{Odd}{n % 2}\",{(hasClasses ? $"\"{Odd}{n % 3}\"" : $"{n}.5")}\n");
        var file = _workplace.Write("f.csv", System.Text.Encoding.UTF8.GetBytes($"\"{Odd}a\",\"{Odd}b\",\"{Odd}y\"\n{string.Concat(cells)}"));
        var table = CsvTable.Read(file);
        var data = DataSet.From(table, new ColumnChoice(table.Columns[2], [], [], null));
        foreach (var isFrozen in (bool[])[false, true])
        {
            var text = new TrainedSource(data, new ClassName(null, "Net"), "f\n\uD800.csv").Of("accuracy\n1", isFrozen, Trainer.Declare(data, new FittingOptions(), isFrozen)).ToText();
            var tree = CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.CSharp9, DocumentationMode.Diagnose));
            Assert.All(text, letter => Assert.True(System.Xml.XmlConvert.IsXmlChar(letter), $"U+{(int)letter:X4}"));
            Assert.Empty(tree.GetDiagnostics().Select(problem => problem.GetMessage(CultureInfo.InvariantCulture)));
        }

        Assert.NotNull(Compiled.Load(Text(data), "f").GetType("Net"));
    }

    /// <summary>The same through the command, which compiles and compares what it writes.</summary>
    [Fact]
    public void ATargetWithABreakIsTrainedOn()
    {
        var file = _workplace.Write("t.csv", "i,best,\"the\nclass\"\n" + string.Concat(Enumerable.Range(0, 40).Select(n => $"{n},{n % 7},{(n % 2 == 0 ? "p" : "q")}\n")));
        Workplace.Run("train", file, "--target", "the\nclass", "--output", _workplace.Folder, "--epochs", "2").Succeeds();
        Assert.Contains(@"/// <summary>Finds the\u000aclass from 2 columns: accuracy ", _workplace.Text("T.cs"), StringComparison.Ordinal);
    }

    private static string Text(DataSet data) =>
        new TrainedSource(data, new ClassName(null, "Net"), "f.csv").Of("good", isFrozen: false, Trainer.Declare(data, new FittingOptions(), isFrozen: false)).ToText(withWeights: false);

    // Rows that differ in the target alone, of texts or numbers.
    private DataSet Read(string header, string[] cells, bool hasClasses)
    {
        var rows = Enumerable.Range(0, 30).Select(n => $"{string.Join(',', cells)},{(hasClasses ? $"c{n % 2}" : $"{n}.5")}\n");
        return DataSet.From(CsvTable.Read(_workplace.Write("t.csv", header + string.Concat(rows))), new ColumnChoice("y", [], [], null));
    }
}
