using NetGen.Benchmarks.Peers;

switch (args)
{
    case ["peers", .. var names]:
        PeerBenchmark.Run(names);
        return 0;
    default:
        Console.Error.WriteLine("usage: peers [workload ...]");
        return 1;
}
