using System.Globalization;
using NetGen.Tool.Data;
using NetGen.Tool.Errors;
using NetGen.Tool.Tests.Support;

namespace NetGen.Tool.Tests.Data;

/// <summary>What is found in columns: numbers that single precision keeps, categories that are written in several ways, columns that tell nothing.</summary>
public sealed class ColumnTests : IDisposable
{
    private readonly Workplace _workplace = new();

    public void Dispose() => _workplace.Dispose();

    [Theory]
    [InlineData("16777216", "16777217")]
    [InlineData("1700000000", "1700000060")]
    [InlineData("9007199254740993", "9007199254740992")] // The same in double, too.
    [InlineData("1e-50", "2e-50")]
    [InlineData("1.00000001", "1.00000002")]
    public void NumbersThatBecomeOneAreRefused(string one, string other)
    {
        foreach (var table in (string[])[$"a,y\n{one},0.5\n{other},1.5\n{one},2\n", $"y,a\n0.5,{one}\n1.5,{other}\n2,{one}\n"])
        {
            var problem = Assert.Throws<InputException>(() => Read(table, table[..1] == "a" ? "y" : "a")).Message;
            Assert.Contains("t.csv: expected numbers that single precision tells apart in column 'a', found ", problem, StringComparison.Ordinal);
            Assert.Contains($"'{one}'", problem, StringComparison.Ordinal);
            Assert.Contains($"'{other}'", problem, StringComparison.Ordinal);
        }
    }

    /// <summary>A minute is lost of days: that is said. What is lost of years is less than the network's own arithmetic.</summary>
    [Theory]
    [InlineData(60, 20_000, true)]
    [InlineData(60, 2_000_000, false)]
    public void WhereLittleIsLostItIsSaid(int seconds, int minutes, bool isSaid)
    {
        var warning = Read($"a,y\n1700000000,1\n{1700000000 + seconds},2\n{1700000000L + (60L * minutes)},3\n", "y").Inputs[0].Warning;
        Assert.Equal(isSaid, warning?.Contains("'1700000000' and '1700000060', which are one number in single precision", StringComparison.Ordinal) ?? false);
        Assert.Equal(isSaid, warning is not null);
    }

    [Fact]
    public void WhatIsSaidIsAWarning()
    {
        var file = _workplace.Write("t.csv", "a,y\n" + string.Concat(Enumerable.Range(0, 40).Select(n => $"{1700000000L + (n * 30_000L) + (n % 2)},{n / 2 * 0.5}\n1700000{n:d3},3.25\n")));
        var run = Workplace.Run("train", file, "--target", "y", "--output", _workplace.Folder, "--epochs", "1").Succeeds();
        Assert.Contains("warning: column 'a' has '17000", run.Error, StringComparison.Ordinal);
    }

    /// <summary>Just above the middle of two numbers of single precision, which double rounds to the middle, and that would be rounded to 1.</summary>
    [Fact]
    public void NumbersAreRoundedOnce()
    {
        const string Above = "1.00000005960464477539062500000001";
        var data = Read($"a,y\n{Above},{Above}\n1,1\n2,2\n", "y", false);
        Assert.Equal([1.00000012f, 1, 2], Assert.IsType<NumberColumn>(data.Inputs[0]).Values);
        Assert.Equal([1.00000012f, 1, 2], Assert.IsType<NumberColumn>(data.Target).Values);
        Assert.Null(data.Inputs[0].Warning);

        // Nothing is lost where the two are all that the column has.
        Assert.Null(Read($"a,y\n{Above},1\n1,2\n", "y").Inputs[0].Warning);
    }

    /// <summary>Digits that double writes and nobody measures.</summary>
    [Fact]
    public void NoiseOfTheLastDigitIsNotSaid() => Assert.Null(Read("a,y\n0.1,1\n0.30000000000000004,2\n0.3,3\n0.9,1\n", "y").Inputs[0].Warning);

    [Theory]
    [InlineData("1 1.0 2 2.0", "'1', '2'")]
    [InlineData("+1 1e0 1.00 -0 0", "'0', '1.00'")]
    [InlineData("100 1e2 -3 -3.", "'-3', '100'")]
    [InlineData("10 1 1.0 10.0", "'1', '10'")]
    public void AClassIsItsNumberHoweverItIsWritten(string cells, string classes)
    {
        var rows = string.Concat(Enumerable.Repeat(cells.Split(' '), 4).SelectMany(cell => cell).Select((cell, n) => $"{n},{cell}\n"));
        foreach (var isCategory in (bool?[])[null, true])
        {
            var target = Assert.IsType<CategoryColumn>(Read("a,y\n" + rows, "y", isCategory).Target);
            Assert.Equal($"2 classes: {classes}", target.Describe("classes"));
            Assert.All(cells.Split(' ').Index(), cell => Assert.Equal(Number(target.Categories[target.Codes[cell.Index]]), Number(cell.Item)));
        }
    }

    /// <summary>Of codes each digit counts, and of numbers too: a double would take the last two for one.</summary>
    [Theory]
    [InlineData("007 7", "'007', '7'")]
    [InlineData("9007199254740992 9007199254740993", "'9007199254740992', '9007199254740993'")]
    [InlineData("one 1 1.0", "'1', '1.0', 'one'")]
    public void OtherTextsStayApart(string cells, string classes) => Assert.Equal(
        $"{cells.Split(' ').Length} classes: {classes}",
        Assert.IsType<CategoryColumn>(Read("a,y\n" + string.Concat(Enumerable.Repeat(cells.Split(' '), 4).SelectMany(cell => cell).Select((cell, n) => $"{n},{cell}\n")), "y", true).Target).Describe("classes"));

    [Theory]
    [InlineData("1.50", "15e-1")]
    [InlineData("-0.000", "0")]
    [InlineData(".5e3", "5e2")]
    [InlineData("+120", "12e1")]
    [InlineData("-007.10E-2", "-71e-3")]
    [InlineData("1e99999999999", "1e99999999999")]
    [InlineData("e5", "e5")]
    [InlineData("--1", "--1")]
    [InlineData("1,5", "1,5")]
    [InlineData("NaN", "NaN")]
    public void ANumberHasOneForm(string text, string form) => Assert.Equal(form, NumberText.Canonical(text));

    [Fact]
    public void ColumnsThatTellNothingAreSaid()
    {
        var file = _workplace.Write("t.csv", "a,always,word,y\n" + string.Concat(Enumerable.Range(0, 40).Select(n => $"{n},7,same,{n % 2}\n")));
        var run = Workplace.Run("train", file, "--target", "y", "--output", _workplace.Folder, "--epochs", "1").Succeeds();
        Assert.Contains("  always: numbers, 7 in every row\n", run.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("warning: column 'always' has the same value in every row, so it tells the network nothing; leave it out by --ignore 'always'", run.Error, StringComparison.Ordinal);
        Assert.Contains("warning: column 'word' has the same value in every row", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("column 'a' ", run.Error, StringComparison.Ordinal);
    }

    private static double Number(string text) => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    private DataSet Read(string table, string target, bool? hasClasses = null) => DataSet.From(CsvTable.Read(_workplace.Write("t.csv", table)), new ColumnChoice(target, [], [], hasClasses));
}
