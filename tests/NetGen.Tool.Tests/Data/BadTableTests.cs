using System.Text;
using NetGen.Tool.Data;
using NetGen.Tool.Errors;
using NetGen.Tool.Tests.Support;

namespace NetGen.Tool.Tests.Data;

/// <summary>A table that cannot be trained on is answered in one line, which says where it is and what was expected; nothing is written.</summary>
public sealed class BadTableTests : IDisposable
{
    private readonly Workplace _workplace = new();

    public void Dispose() => _workplace.Dispose();

    [Theory]
    [InlineData("", "t.csv: expected a header", "empty file")]
    [InlineData("1,2,3\n4,5,6\n", "t.csv:1: expected a header", "found numbers")]
    [InlineData("a,b\n", "t.csv:2: expected rows")]
    [InlineData("a,,y\n1,2,3\n", "t.csv:1: expected a name for column 2")]
    [InlineData("a,a,y\n1,2,3\n", "t.csv:1: expected each name once, found 'a' again")]
    [InlineData("a,y\n1,2\n1\n", "t.csv:3: expected 2 cells as in the header, found 1")]
    [InlineData("a,y\n1,2\n\n1,2,3\n", "t.csv:4: expected 2 cells as in the header, found 3")]
    [InlineData("a,y\n1,0\n,1\n", "t.csv:3: expected a value in column 'a', found an empty cell")]
    [InlineData("a,y\n1,0\n2,\n", "t.csv:3: expected a value in column 'y', found an empty cell")]
    [InlineData("a,y\n1,0\n2,1\nx,1\n", "t.csv:4: expected a number with a full stop in column 'a', found 'x'")]
    [InlineData("a;y\n1,5;0\n2,5;1\n", "t.csv:2: expected a number with a full stop in column 'a', found '1,5'")]
    [InlineData("a,y\n1,0\nNaN,1\n", "t.csv:3: expected a number that is finite in single precision in column 'a', found 'NaN'")]
    [InlineData("a,y\n1e39,0\n2,1\n", "t.csv:2: expected a number that is finite in single precision in column 'a', found '1e39'")]
    [InlineData("a,y\n1,0\n2,1\nNA,1\n", "t.csv:4: expected a number with a full stop in column 'a', found 'NA'; fill it, or leave the row out")]
    [InlineData("a,y\n1,0.5\n2,5e-1\n", "t.csv: expected different numbers in column 'y', found '0.5' in every row")]
    [InlineData("a,y\n1,k\n2,k\n", "expected two or more classes in column 'y', found 'k' in every row")]
    [InlineData("a,z\n1,2\n", "expected a column 'y', found 'a', 'z'")]
    [InlineData("y\n1\n", "expected columns for inputs beside 'y', found none")]
    [InlineData("a,y\n1,2.5\n", "t.csv: expected rows both to train on and to hold out, found 1 in all")]
    [InlineData("a,y\n\"1\"x,2\n", "t.csv:2: expected quotes around a whole cell")]
    [InlineData("a,y\n\"one\nrow\",2\n1\n", "t.csv:4: expected 2 cells as in the header, found 1")]
    [InlineData("a,y\n1,\0\n", "found one that is no text")]
    public void IsAnsweredInOneLine(string table, params string[] parts)
    {
        var file = _workplace.Write("t.csv", table);
        Workplace.Run("train", file, "--target", "y", "--output", _workplace.PathOf("out")).Fails(ExitCode.Input, parts);
        Assert.Equal(["t.csv"], _workplace.Files);
    }

    /// <summary>Numbers that are finite, of which what the network finds is not.</summary>
    [Fact]
    public void NumbersTooLargeToComputeWith()
    {
        var file = _workplace.Write("t.csv", "a,y\n1,3e38\n2,-3e38\n3,3e38\n4,2\n5,7\n");
        Workplace.Run("train", file, "--target", "y", "--output", _workplace.PathOf("out")).Fails(ExitCode.Input, "single precision", "another unit");
        Assert.Equal(["t.csv"], _workplace.Files);
    }

    [Fact]
    public void ARateThatNoTrainingSurvives()
    {
        Workplace.Run("train", Tables.Iris, "--target", "label", "--output", _workplace.Folder, "--learning-rate", "1e30", "--optimizer", "sgd").Fails(ExitCode.Input, "--learning-rate: training stopped: ");
        Assert.Empty(_workplace.Files);
    }

    [Fact]
    public void BytesThatAreNoText()
    {
        var file = _workplace.Write("t.csv", [.. "a,y\n"u8, 0xFF, 0xFE]);
        Workplace.Run("train", file, "--target", "y").Fails(ExitCode.Input, "t.csv: expected a CSV file in UTF-8");
    }

    /// <summary>Tables with bytes that were changed, left out or put in: they are read, or refused in a line.</summary>
    [Fact]
    public void AnyOtherBytesAreReadOrRefused()
    {
        var (whole, random, refused) = (Encoding.UTF8.GetBytes(Tables.Fruit(12, hasClasses: true)), new Random(1), 0);
        for (var n = 0; n < 1000; n++)
        {
            var file = _workplace.Write("t.csv", Mutation.Of(whole, random));
            try
            {
                var table = CsvTable.Read(file);
                _ = DataSet.From(table, new ColumnChoice(table.Columns[^1], [], [], null)).InputsOf([0]);
            }
            catch (InputException problem)
            {
                refused++;
                Assert.StartsWith(file + ":", problem.Message, StringComparison.Ordinal);
                Assert.Equal(OneLine.Escape(problem.Message), problem.Message);
            }
        }

        Assert.InRange(refused, 100, 999);
    }

    [Fact]
    public void ManyTextsAreNoCategories()
    {
        var file = _workplace.Write("t.csv", "id,a,y\n" + string.Concat(Enumerable.Range(0, 150).Select(n => $"row{n},{n},{n % 3}\n")));
        Workplace.Run("train", file, "--target", "y", "--output", _workplace.PathOf("out")).Fails(ExitCode.Input, "column 'id' has 150 different texts", "--ignore 'id'");
        Workplace.Run("train", file, "--target", "y", "--output", _workplace.PathOf("out"), "--ignore", "id", "--epochs", "2").Succeeds();
    }

    [Fact]
    public void WhereThereIsNoFile()
    {
        Workplace.Run("train", _workplace.PathOf("none.csv"), "--target", "y").Fails(ExitCode.Input, "none.csv: there is no such file");
        Workplace.Run("train", _workplace.Folder, "--target", "y").Fails(ExitCode.Input, "expected a CSV file, found a directory");
    }

    /// <summary>The user can say what numbers are.</summary>
    [Fact]
    public void NumbersMayBeCategoriesOrNumbers()
    {
        var file = _workplace.Write("t.csv", "a,y\n" + string.Concat(Enumerable.Range(0, 60).Select(n => $"{n % 4},{n % 3}\n")));
        string Train(params string[] options) => Workplace.Run(["train", file, "--target", "y", "--output", _workplace.PathOf("out"), "--epochs", "2", "--force", .. options]).Succeeds().Output;
        Assert.Contains("a: numbers, 0 to 3", Train(), StringComparison.Ordinal);
        Assert.Contains("a: 4 categories: '0', '1', '2', '3'", Train("--categories", "a"), StringComparison.Ordinal);
        Assert.Contains("target y: 3 classes", Train(), StringComparison.Ordinal);
        Assert.Contains("target y: numbers, 0 to 2", Train("--task", "numbers"), StringComparison.Ordinal);
    }

    /// <summary>What spreadsheets write.</summary>
    [Theory]
    [InlineData(",")]
    [InlineData(";")]
    [InlineData("\t")]
    [InlineData("|")]
    public void AnyUsualSeparator(string separator)
    {
        var rows = new StringBuilder("\uFEFFa,b,y\r\n");
        for (var n = 0; n < 30; n++)
        {
            rows.Append(System.Globalization.CultureInfo.InvariantCulture, $"{n}, {n * 0.5} ,{(n % 2 == 0 ? "even" : "\"odd\"")}\r\n");
        }

        var file = _workplace.Write("t.csv", rows.ToString().Replace(",", separator, StringComparison.Ordinal));
        Assert.Contains("b: numbers, 0 to 14.5", Workplace.Run("train", file, "--target", "y", "--output", _workplace.PathOf("out"), "--epochs", "2").Succeeds().Output, StringComparison.Ordinal);
    }
}
