// netgen: trains networks on tables, takes in those of others, looks into weights and hands them on.
using System.Globalization;
using System.Text;
using NetGen.Tool;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
if (!Console.IsOutputRedirected)
{
    Console.OutputEncoding = Encoding.UTF8;
}

return NetGenCommand.Run(args, new Terminal(Console.Out, Console.Error, isInteractive: !Console.IsOutputRedirected));
