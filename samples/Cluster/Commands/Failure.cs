using Cluster.Silos;
using Shared;

namespace Cluster.Commands;

/// <summary>What is said of the exception that ends the program: one line, whatever it is.</summary>
internal static class Failure
{
    /// <summary>The line.</summary>
    /// <param name="problem">Thrown here, or by work on a silo.</param>
    public static string Line(Exception problem) => problem switch
    {
        OperationCanceledException => "stopped",
        UserException or IOException => OneLine.Escape(problem.Message), // The output's disk is full, say.
        _ => $"the program failed: {problem.GetBaseException().GetType().Name}: {Cause.Of(problem)}",
    };
}
