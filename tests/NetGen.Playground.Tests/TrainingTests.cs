using NetGen.Playground.Tests.Support;

namespace NetGen.Playground.Tests;

/// <summary>What trains before there is a compiler.</summary>
[Collection(PageCollection.Name)]
public sealed class TrainingTests(BrowserFixture browser)
{
    [Fact]
    public async Task ItTrainsAtOnce()
    {
        await using var open = await browser.OpenAsync();
        await open.UntilAsync("Number(document.querySelector('#epoch').textContent.replaceAll(',', '')) > 60");
        Assert.InRange(await open.NumberAsync("#train-loss"), 0, 0.1);
        Assert.Contains("of 250 test rows right", await open.TextAsync("#score"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task XorIsLearned()
    {
        await using var open = await browser.OpenAsync();
        await open.BeginAgainAsync();
        await open.ChooseDataAsync("Xor");
        Assert.InRange(await open.NumberAsync("#train-loss"), 0.2, 5);
        await open.Page.SelectOptionAsync("#epochs", "20");
        await open.Page.ClickAsync("#run");
        await open.UntilAsync("Number(document.querySelector('#train-loss').textContent) < 0.05");
    }

    [Fact]
    public async Task AStepIsAnEpochAndResetIsTheBeginning()
    {
        await using var open = await browser.OpenAsync();
        await open.BeginAgainAsync();
        var loss = await open.TextAsync("#train-loss");
        await open.Page.ClickAsync("#step");
        await open.UntilAsync("document.querySelector('#epoch').textContent === '1'");
        Assert.NotEqual(loss, await open.TextAsync("#train-loss"));
        await open.Page.ClickAsync("#reset");
        await open.UntilAsync("document.querySelector('#epoch').textContent === '0'");
        Assert.Equal(loss, await open.TextAsync("#train-loss"));
    }

    [Fact]
    public async Task EachSetOfDataHasANetworkThatFits()
    {
        await using var open = await browser.OpenAsync();
        await open.BeginAgainAsync();
        var before = await open.TextAsync("#score");
        Assert.Contains("of 250 test rows right", before, StringComparison.Ordinal);
        foreach (var (source, says) in new[] { ("Gauss", "of 250 test rows right"), ("Plane", "on 600 test rows"), ("Spiral", "of 250 test rows right"), ("Bumps", "on 600 test rows") })
        {
            await open.ChooseDataAsync(source);
            await open.UntilAsync($"document.querySelector('#score').textContent.includes('{says}') && document.querySelector('#score').textContent !== '{before}'");
            Assert.True(await open.Page.IsHiddenAsync("#alarm"));
            await open.Page.ClickAsync("#step");
            await open.UntilAsync("document.querySelector('#epoch').textContent === '1'");
            before = await open.TextAsync("#score");
        }
    }

    [Fact]
    public async Task AnInfiniteLossStopsAndTheBestWeightsComeBack()
    {
        await using var open = await browser.OpenAsync();
        await open.PauseAsync();
        await open.ChooseDataAsync("Bumps");

        // Between the data and the declaration that goes with them another alarm is there: that the two do not fit.
        await open.UntilAsync("document.querySelector('#summary').textContent.includes('MeanSquaredError') && document.querySelector('#alarm').hidden");
        await open.Page.SelectOptionAsync("#optimizer", "Gradient descent");
        await open.Page.SelectOptionAsync("#rate", "10");
        await open.Page.ClickAsync("#run");
        await open.UntilAsync("!document.querySelector('#alarm').hidden");
        Assert.Matches("^Step [0-9]+ with rate 10 gave a loss that is no number: training has stopped.$", await open.TextAsync("#alarm-text"));
        var back = await open.TextAsync("#alarm-action");
        await open.Page.ClickAsync("#alarm-action");
        await open.UntilAsync("document.querySelector('#alarm').hidden");
        Assert.Equal($"Back to the best weights (epoch {await open.TextAsync("#epoch")})", back);
        Assert.True(double.IsFinite(await open.NumberAsync("#train-loss")));
    }
}
