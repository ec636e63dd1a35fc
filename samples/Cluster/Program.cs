// Beyond one machine: sweeps and evolution strategies on the silos of an Orleans cluster, or on one inside this process.
using System.CommandLine;
using System.CommandLine.Invocation;
using System.Globalization;
using Cluster.Commands;
using Shared;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

try
{
    var parsed = ClusterCommand.Create().Parse(args);
    if (parsed.Action is ParseErrorAction)
        throw new UserException(ClusterCommand.Problem(parsed));

    return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeSpan.FromSeconds(30) });
}
catch (Exception problem)
{
    Console.Error.WriteLine(Failure.Line(problem));
    return 1;
}
