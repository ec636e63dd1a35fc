// Beyond one machine: sweeps and evolution strategies on the silos of an Orleans cluster, or on one inside this process.
using System.CommandLine;
using System.CommandLine.Invocation;
using System.Globalization;
using Cluster.Commands;
using Cluster.Silos;
using Shared;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

try
{
    var parsed = ClusterCommand.Create().Parse(args);
    if (parsed.Action is ParseErrorAction)
        throw new UserException(ClusterCommand.Problem(parsed));

    return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeSpan.FromSeconds(30) });
}
catch (OperationCanceledException)
{
    Console.Error.WriteLine("stopped");
    return 1;
}
catch (Exception problem) when (problem is UserException or IOException) // The output's disk is full, say.
{
    Console.Error.WriteLine(OneLine.Escape(problem.Message));
    return 1;
}
catch (Exception problem) // Work that fails on a silo comes here, too.
{
    Console.Error.WriteLine($"the program failed: {problem.GetBaseException().GetType().Name}: {Cause.Of(problem)}");
    return 1;
}
