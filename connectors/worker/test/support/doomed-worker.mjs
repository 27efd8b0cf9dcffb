// A worker that takes one step, says so, and is killed: it never answers.
import { NativeConnection, Worker } from "@temporalio/worker"

const [address, namespace, taskQueue, activity] = process.argv.slice(2)
const connection = await NativeConnection.connect({ address })
const worker = await Worker.create({
  connection,
  namespace,
  taskQueue,
  activities: {
    [activity]: () => {
      process.send("taken")
      return new Promise(() => undefined)
    },
  },
})
await worker.run()
