using System.IO.Compression;
using System.Text;
using NetGen.Playground.Tests.Support;

namespace NetGen.Playground.Tests;

/// <summary>What goes into the page and comes out of it.</summary>
[Collection(PageCollection.Name)]
public sealed class FileTests(BrowserFixture browser)
{
    [Fact]
    public async Task EverythingCanBeTakenAway()
    {
        await using var open = await browser.OpenAsync();
        await open.PauseAsync();
        var safetensors = await open.DownloadAsync("#download-safetensors");
        Assert.Contains("\"F32\"", Encoding.UTF8.GetString(safetensors, 8, (int)BitConverter.ToInt64(safetensors)), StringComparison.Ordinal);
        Assert.Contains("2-4:Tanh-2:Tanh-1:Sigmoid", Encoding.UTF8.GetString(await open.DownloadAsync("#download-text")), StringComparison.Ordinal);
        Assert.Contains("class Net", Encoding.UTF8.GetString(await open.DownloadAsync("#download-export")), StringComparison.Ordinal);
        using var archive = new ZipArchive(new MemoryStream(await open.DownloadAsync("#download-source")));
        Assert.Equal(["Net.cs", "Net.g.cs", "Net.Export.g.cs", "Net.Kernels.g.cs"], archive.Entries.Select(entry => entry.Name));
        using var reader = new StreamReader(archive.GetEntry("Net.g.cs")!.Open());
        Assert.Contains("partial class Net", await reader.ReadToEndAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "bad.csv: expected rows of numbers, found an empty file")]
    [InlineData("1\n2\n3\n4\n", "bad.csv:1:2: expected two or more columns: inputs, then the answer, found one column")]
    [InlineData("x,y,c\n1,2,0\n1,2,1\n3,,1\n1,1,0\n", "bad.csv:4:3: expected a number such as 0.25, found \"\"")]
    [InlineData("1,2,0\n1,2,1\n3,oops,1\n1,1,0\n", "bad.csv:3:3: expected a number such as 0.25, found \"oops\"")]
    [InlineData("1,2,0\n1,2,1\n3,1\n1,1,0\n", "bad.csv:3:4: expected 3 columns as in the first row, found 2")]
    [InlineData("1,2,0\n1,2,NaN\n1,2,1\n1,2,1\n", "bad.csv:2:5: expected a number as in most rows, found \"NaN\"")]
    public async Task AFileWithMistakesIsOneClearLine(string text, string says)
    {
        await using var open = await browser.OpenAsync();
        await open.DropAsync("bad.csv", text);
        await open.UntilAsync("!document.querySelector('#data-problem').hidden");
        Assert.Equal(says, await open.TextAsync("#data-problem"));
    }

    [Fact]
    public async Task AFileOfThreeClassesGetsANetworkAndAConfusionMatrix()
    {
        await using var open = await browser.OpenAsync();
        await open.DropAsync("iris.csv", await File.ReadAllTextAsync(Path.Combine(Repository.Root, "samples/Iris/iris.csv")));
        await open.UntilAsync("document.querySelector('#summary').textContent.startsWith('Net: 4 inputs')");
        await open.Page.SelectOptionAsync("#epochs", "10");
        await open.UntilAsync("document.querySelector('#score').textContent.includes('of 75 test rows right') && parseFloat(document.querySelector('#score').textContent) > 85");
        Assert.Equal("iris.csv: 4 inputs, 3 classes; 75 rows to train on, 75 to test with.", await open.TextAsync("#data-summary"));
        Assert.Equal(9, await open.Page.Locator("#confusion td").CountAsync());
        Assert.True(await open.Page.IsHiddenAsync("#field"));
    }

    [Fact]
    public async Task AFileOfOneInputIsACurve()
    {
        await using var open = await browser.OpenAsync();
        await open.DropAsync("curve.csv", string.Join('\n', Enumerable.Range(0, 60).Select(i => $"{i / 10.0},{Math.Sin(i / 10.0):F4}")));
        await open.UntilAsync("document.querySelector('#summary').textContent.startsWith('Net: 1 input')");
        await open.UntilAsync("document.querySelector('#score').textContent.includes('on 30 test rows')");
        Assert.True(await open.Page.IsVisibleAsync("#plot"));
        Assert.Equal("curve.csv: 1 input, a value; 30 rows to train on, 30 to test with.", await open.TextAsync("#data-summary"));
    }
}
