using NetGen.Playground.Tests.Support;

namespace NetGen.Playground.Tests;

/// <summary>What the pictures and figures of the page say.</summary>
[Collection(PageCollection.Name)]
public sealed class ViewTests(BrowserFixture browser)
{
    /// <summary>A class is written as 0 or 1: in the small picture of the output, too, the one colour is as strong as the other.</summary>
    [Fact]
    public async Task TheOutputUnitHasTheColoursOfTheLargePicture()
    {
        await using var open = await browser.OpenAsync();
        await open.UntilAsync("Number(document.querySelector('#train-loss').textContent) < 0.02");
        await open.PauseAsync();

        // Corners are far from the circle's middle: all of the first class's colour. Of the network it is that of the output, the unit at the right.
        var box = (await open.Page.Locator("#network").BoundingBoxAsync())!;
        var (x, y) = (box.Width - 26, (box.Height - 14) / 2);
        var colour = await ColourAsync(open, "#field", 3, 3);
        AssertSame(colour, await ColourAsync(open, "#network", (int)x - 17, (int)y - 17));

        // Pointed at, the output is in the large picture what it was there before.
        await open.Page.HoverAsync("#network", new() { Position = new() { X = x, Y = y } });
        AssertSame(colour, await ColourAsync(open, "#field", 3, 3));
    }

    [Fact]
    public async Task TheLegendGoesWithTheData()
    {
        await using var open = await browser.OpenAsync();
        await open.PauseAsync();
        Assert.Equal("01", await open.TextAsync("#legend"));
        await open.ChooseDataAsync("Bumps");
        Assert.Equal("−11", await open.TextAsync("#legend"));
        await open.DropAsync("three.csv", "0,0,red\n1,0,green\n0,1,blue\n1,1,red\n");
        await open.UntilAsync("document.querySelector('#legend').textContent === 'bluegreenred'");
        await open.UntilAsync("!document.querySelector('#legend').hidden");
        await open.DropAsync("curve.csv", "0,0.5\n1,1.5\n2,2.5\n3,3.5\n");
        await open.UntilAsync("document.querySelector('#legend').hidden");
    }

    /// <summary>Losses are small soon: places on their axis are to be told apart.</summary>
    [Theory]
    [InlineData(0, 0.00025)]
    [InlineData(0, 0.0123)]
    [InlineData(-3e-7, 4e-7)]
    [InlineData(0, 2_500_000)]
    public async Task NoTwoPlacesOfAnAxisHaveTheSameName(double low, double high)
    {
        var names = await browser.EvaluateAsync<string[]>(
            "async ([low, high]) => { const { label, ticks } = await import(new URL('/src/view/axes.js', location.origin)); return ticks(low, high, 4).map(label); }",
            new[] { low, high });
        Assert.InRange(names.Length, 3, 8);
        Assert.Equal(names.Distinct(), names);
    }

    [Fact]
    public async Task ADeclarationWithAnErrorLeavesTheCodeOfTheLastOneAndSaysSo()
    {
        await using var open = await browser.OpenAsync();
        const string Text = "using NetGen;\n\n[Network(2, Loss.MeanSquaredError)]\n[Dense(1, Activation.Tanh)]\npartial class First;";
        await open.CompileAsync(Text);
        Assert.Equal("your own", await open.Page.EvaluateAsync<string>("document.querySelector('#example').value"));
        Assert.True(await open.Page.IsHiddenAsync("#emitted-old"));
        await open.DeclareAsync(Text.Replace("partial ", "", StringComparison.Ordinal));
        await open.UntilAsync("!document.querySelector('#emitted-old').hidden");
        Assert.StartsWith("First.g.cs", await open.TextAsync("#emitted-file option"), StringComparison.Ordinal);
        await open.DeclareAsync(Text);
        await open.UntilAsync("document.querySelector('#emitted-old').hidden");
    }

    // A pixel's red, green and blue, out of a copy: browsers warn of pages that read a canvas often.
    private static async Task<int[]> ColourAsync(OpenPage open, string canvas, int x, int y)
    {
        await open.DrawnAsync();
        return await open.Page.EvaluateAsync<int[]>(
            """
            ([canvas, x, y]) => {
                const copy = Object.assign(document.createElement("canvas"), { width: 1, height: 1 }).getContext("2d");
                copy.drawImage(document.querySelector(canvas), -Number(x), -Number(y));
                return [...copy.getImageData(0, 0, 1, 1).data].slice(0, 3);
            }
            """,
            new object[] { canvas, x, y });
    }

    private static void AssertSame(int[] expected, int[] found) => Assert.All(expected.Zip(found), pair => Assert.InRange(pair.Second, pair.First - 4, pair.First + 4));
}
