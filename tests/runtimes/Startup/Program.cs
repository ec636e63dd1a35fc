using NetGen.Benchmarks.Jit;

// jit child <network> <operation> <seconds>, as the benchmark calls its own.
JitChild.Run(args[2], args[3], args[4]);
