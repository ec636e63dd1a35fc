using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.CodeFixes;
using Xunit.Sdk;

namespace NetGen.Generator.Tests.CodeFixes;

/// <summary>The mutants of the fixes and of their tests: what must fail does.</summary>
public sealed class FixHarnessTests
{
    private const string Before = "using NetGen;\n\n// mine\n[Network(2)]\n[Dense(1)]  // out\nclass  Net { }\n";

    private static readonly FixCase Right = new("NETGEN001", "right", Before, Before.Replace("class", "partial class", StringComparison.Ordinal));

    [Fact]
    public Task WhatIsRightPasses() => FixExpectation.CheckOneAsync(Right, new MakePartialFix());

    [Fact]
    public async Task AnotherTextFails() =>
        await FailsAsync(FixExpectation.CheckOneAsync(Right with { After = [Right.After[0].Replace("  //", " //", StringComparison.Ordinal)] }, new MakePartialFix()));

    [Fact]
    public async Task AResultThatBreaksARuleFails()
    {
        var (before, after) = (Right.Before[0].Replace("1", "0", StringComparison.Ordinal), Right.After[0].Replace("1", "0", StringComparison.Ordinal));
        await FailsAsync(FixExpectation.CheckOneAsync(new FixCase("NETGEN001", "wrong", before, after), new MakePartialFix()));
    }

    [Fact]
    public async Task AResultThatDoesNotCompileFails()
    {
        var (before, after) = (Right.Before[0] + "class C : Unknown;", Right.After[0] + "class C : Unknown;");
        await FailsAsync(FixExpectation.CheckOneAsync(new FixCase("NETGEN001", "wrong", before, after), new MakePartialFix()));
    }

    [Fact]
    public async Task AFixThatFormatsWhatItDoesNotChangeFails() => await FailsAsync(FixExpectation.CheckOneAsync(Right, new FormattingFix()));

    [Fact]
    public async Task AFixThatIsNotOfferedFails() => await FailsAsync(FixExpectation.CheckOneAsync(Right, new OutputActivationFix()));

    // The fix of one place must not pass for the fix of all.
    [Fact]
    public async Task AFixOfOnlyTheFirstPlaceFails()
    {
        var two = Before + "[Network(2)] [Dense(1)] class Second { }\n";
        var onlyFirst = two.Replace("class  Net", "partial class  Net", StringComparison.Ordinal);
        await FailsAsync(FixExpectation.CheckAllAsync(new FixCase("NETGEN001", "wrong", two, onlyFirst), new MakePartialFix(), FixAllScope.Project));
    }

    private static async Task FailsAsync(Task check) => Assert.IsAssignableFrom<XunitException>(await Record.ExceptionAsync(() => check));

#pragma warning disable RS1016 // it is no fix but a mutant of one
    private sealed class FormattingFix : CodeFixProvider
    {
        public override ImmutableArray<string> FixableDiagnosticIds => ["NETGEN001"];

        public override FixAllProvider? GetFixAllProvider() => null;

        public override Task RegisterCodeFixesAsync(CodeFixContext context)
        {
            context.RegisterCodeFix(CodeAction.Create("Mutant", cancellation => FixAsync(context.Document, cancellation), "Mutant"), context.Diagnostics[0]);
            return Task.CompletedTask;
        }

        private static async Task<Document> FixAsync(Document document, CancellationToken cancellation)
        {
            var root = (await document.GetSyntaxRootAsync(cancellation))!;
            var type = root.DescendantNodes().OfType<ClassDeclarationSyntax>().First();
            var changed = root.ReplaceNode(type, type.AddModifiers(SyntaxFactory.Token(SyntaxKind.PartialKeyword)));
            return document.WithSyntaxRoot(changed.NormalizeWhitespace());
        }
    }
#pragma warning restore RS1016
}
