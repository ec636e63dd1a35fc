using System.Text.Json;
using NetGen.Playground.Tests.Support;

namespace NetGen.Playground.Tests;

/// <summary>Links to the page: what they carry, and what they cannot do to it.</summary>
[Collection(PageCollection.Name)]
public sealed class LinkTests(BrowserFixture browser)
{
    // What module model/link.js makes of an address, as JSON.
    private const string Read = """
        async hash => JSON.stringify(await (await import(new URL("/src/model/link.js", location.origin))).fromHash(hash))
        """;

    [Fact]
    public async Task ALinkCarriesEverything()
    {
        await using var open = await browser.OpenAsync();
        await open.PauseAsync();
        await open.ChooseDataAsync("Gauss");
        await open.Page.FillAsync("#seed", "12");
        await open.Page.FillAsync("#noise", "0.2");
        await open.Page.FillAsync("#batch", "25");
        await open.Page.Keyboard.PressAsync("Tab");
        await open.Page.SelectOptionAsync("#rate", "0.1");
        await open.CompileAsync("using NetGen;\n\n[Network(2, Loss.MeanSquaredError)]\n[Dense(3, Activation.Relu)]\n[Dense(1, Activation.Tanh)]\npartial class Shared;");
        await open.Page.ClickAsync("#copy-link");
        await open.UntilAsync("document.querySelector('#status').textContent.includes('link')");
        var address = await open.Page.EvaluateAsync<string>("navigator.clipboard.readText()");

        await using var other = await browser.OpenAsync(new Uri(address).Fragment);
        await other.UntilAsync("document.querySelector('#summary').textContent.startsWith('Shared: 2 inputs')");
        Assert.Equal("", await other.TextAsync("#status"));
        Assert.Equal(await open.DeclarationAsync(), await other.DeclarationAsync());
        foreach (var (id, value) in new[] { ("#seed", "12"), ("#noise", "0.2"), ("#batch", "25"), ("#rate", "0.1") })
        {
            Assert.Equal(value, await other.Page.InputValueAsync(id));
        }

        Assert.True(await other.Page.IsCheckedAsync("input[value=gauss]"));
        Assert.Equal(await open.TextAsync("#train-loss"), await other.TextAsync("#train-loss"));
    }

    [Fact]
    public async Task ALinkOfNonsenseIsThePageAsItBeginsAndSaysSo()
    {
        await using var open = await browser.OpenAsync("#nonsense");
        Assert.Contains("partial class Net;", await open.DeclarationAsync(), StringComparison.Ordinal);
        Assert.StartsWith("The link cannot be read: expected what", await open.TextAsync("#status"), StringComparison.Ordinal);
        await AssertTrainsAsync(open);
    }

    [Fact]
    public async Task WhatALinkMayNotSayStaysAsThePageBegins()
    {
        var hash = LinkText.Of("""
            {"text":7,"source":"toString","noise":7,"seed":1.5,"trainShare":0,"batch":-3,"rate":0.02,"epochs":1e9,"points":[0,0,1e9],"showTest":1,"discretize":null,"profile":"fast","__proto__":{}}
            """);
        await using var open = await browser.OpenAsync(hash);
        Assert.Equal(
            "The link's text is left out: expected a text of up to 100,000 letters, found 7. "
            + "The link's source is left out: expected one of circle, xor, gauss, spiral, plane, regressionGauss, points, csv, found \"toString\". "
            + "The link's noise is left out: expected a number from 0 to 0.5, found 7. And 10 more.",
            await open.TextAsync("#status"));
        foreach (var (id, value) in new[] { ("#noise", "0"), ("#seed", "0"), ("#train-share", "0.5"), ("#batch", "10"), ("#rate", "0.03"), ("#epochs", "1"), ("#profile", "plain") })
        {
            Assert.Equal(value, await open.Page.InputValueAsync(id));
        }

        await AssertTrainsAsync(open);
    }

    /// <summary>Every setting, a value beside the last one that it may have, and that one.</summary>
    [Fact]
    public async Task EachSettingIsChecked()
    {
        foreach (var (right, wrong) in new[]
        {
            ("\"noise\":0.5", "\"noise\":0.51"), ("\"noise\":0", "\"noise\":-0.01"), ("\"noise\":0.1", "\"noise\":\"0.1\""),
            ("\"seed\":999999", "\"seed\":1000000"), ("\"seed\":0", "\"seed\":-1"), ("\"seed\":5", "\"seed\":[5]"),
            ("\"trainShare\":1", "\"trainShare\":1.01"), ("\"trainShare\":0.1", "\"trainShare\":0.09"),
            ("\"batch\":1000", "\"batch\":1001"), ("\"batch\":1", "\"batch\":0"), ("\"batch\":2", "\"batch\":2.5"),
            ("\"rate\":0.1", "\"rate\":0.2"), ("\"rate\":10", "\"rate\":-10"), ("\"epochs\":200", "\"epochs\":201"),
            ("\"source\":\"csv\"", "\"source\":\"CSV\""), ("\"profile\":\"vector\"", "\"profile\":\"auto\""),
            ("\"showTest\":false", "\"showTest\":\"false\""), ("\"discretize\":true", "\"discretize\":1"),
            ("\"points\":[6,-6,3]", "\"points\":[6,-6,4]"), ("\"points\":[0,0,0]", "\"points\":[0,0]"), ("\"points\":[]", "\"points\":[6.01,0,0]"),
            ("\"points\":[1,1,1]", "\"points\":[1,null,1]"), ($"\"points\":{Points(2000)}", $"\"points\":{Points(2001)}"), ("\"points\":[2,2,2]", "\"points\":{\"length\":3}"),
            ($"\"text\":\"{new string('x', 100_000)}\"", $"\"text\":\"{new string('x', 100_001)}\""), ("\"text\":\"\"", "\"constructor\":\"\""),
        })
        {
            var (taken, saysNothing) = await ReadAsync(LinkText.Of("{" + right + "}"));
            Assert.Equal("{" + right + "}", taken.GetRawText());
            Assert.Null(saysNothing);

            var (nothing, says) = await ReadAsync(LinkText.Of("{" + wrong + "}"));
            Assert.Equal("{}", nothing.GetRawText());
            Assert.Matches($"^The link's {wrong.Split('"')[1]} is left out: expected .+, found .+\\.$", says);
        }
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[1,2]")]
    [InlineData("\"text\"")]
    [InlineData("{\"noise\":")]
    [InlineData(" ")]
    public async Task WhatIsNoSettingsCannotBeRead(string json)
    {
        var (values, problem) = await ReadAsync(LinkText.Of(json));
        Assert.Equal("{}", values.GetRawText());
        Assert.StartsWith("The link cannot be read", problem, StringComparison.Ordinal);
    }

    /// <summary>A few kilobytes that are deflated from 64 megabytes: they are not unpacked.</summary>
    [Fact]
    public async Task ALinkThatUnpacksToMegabytesCannotBeRead()
    {
        var (_, problem) = await ReadAsync(LinkText.Of("{\"noise\":0.5" + new string(' ', 64_000_000) + "}"));
        Assert.StartsWith("The link cannot be read", problem, StringComparison.Ordinal);
        Assert.Null((await ReadAsync(LinkText.Of("{\"noise\":0.5" + new string(' ', 900_000) + "}"))).Problem);
    }

    /// <summary>As many bytes as a call has arguments for, and more.</summary>
    [Fact]
    public async Task ALongTextGoesIntoALinkAndComesBack()
    {
        Assert.True(await browser.EvaluateAsync<bool>(
            """
            async () => {
                const { fromHash, toHash } = await import(new URL("/src/model/link.js", location.origin));
                const text = Array.from({ length: 100_000 }, () => String.fromCharCode(0x4E00 + Math.floor(20_000 * Math.random()))).join("");
                return (await fromHash(await toHash({ text }))).values.text === text;
            }
            """));
    }

    private static string Points(int count) => $"[{string.Join(',', Enumerable.Repeat("1,1,1", count))}]";

    private async Task<(JsonElement Values, string? Problem)> ReadAsync(string hash)
    {
        var reply = JsonDocument.Parse(await browser.EvaluateAsync<string>(Read, hash)).RootElement;
        return (reply.GetProperty("values"), reply.GetProperty("problem").GetString());
    }

    private static async Task AssertTrainsAsync(OpenPage open)
    {
        await open.BeginAgainAsync();
        await open.Page.ClickAsync("#step");
        await open.UntilAsync("document.querySelector('#epoch').textContent === '1'");
    }
}
