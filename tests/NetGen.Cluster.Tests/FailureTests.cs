using Cluster.Commands;
using Shared;

namespace NetGen.Cluster.Tests;

/// <summary>Whatever ends the program is one line: exceptions of a cluster carry whole stacks in their messages.</summary>
public sealed class FailureTests
{
    [Fact]
    public void AMistakeOfTheProgramIsNamed() => Assert.Equal(
        "the program failed: ArgumentOutOfRangeException: expected 0 or 1",
        Failure.Line(new AggregateException("several", new ArgumentOutOfRangeException(null, "expected 0 or 1\n   at somewhere"))));

    [Fact]
    public void WhatTheUserCanPutRightIsSaidAsItIs() => Assert.Equal("--pairs: expected more", Failure.Line(new UserException("--pairs: expected more")));

    [Fact]
    public void AnOutputThatCannotBeWrittenIsSaidAsItIs() => Assert.Equal("the disk is full\\u000aindeed", Failure.Line(new IOException("the disk is full\nindeed")));

    [Fact]
    public void WhatWasStoppedIsNoMistake() => Assert.Equal("stopped", Failure.Line(new TaskCanceledException("a task was canceled")));
}
